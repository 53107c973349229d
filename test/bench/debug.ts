/**
 * The proof of debug mode on programs that this project did not write: `npm run bench:debug`, with `--runs N` (0: the cost alone),
 * `--rounds N` of the cost, `--load`, `--no-cost`, and names of programs. It installs them from the registry into the folder for temporary files. For each one: nothing that it says
 * changes, a line that holds the loop and a promise that is forgotten are named where they were planted, and nothing else is.
 * Exits with 1 when one of these is not so, never for what it costs.
 */
import os from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { keepBusy } from '../../src/author/keep-busy.ts';
import { middle } from './programs/cost.ts';
import { prove, type Proof } from './programs/prove.ts';
import { scripts } from './programs/scripts.ts';
import { servers } from './programs/servers.ts';
import { debugWays } from './programs/start.ts';
import { tools } from './programs/tools.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '20' },
    load: { type: 'boolean', default: false },
    'no-cost': { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
  },
});
const runs = Number(values.runs);
const programs = [...servers, ...scripts, ...tools].filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
/** Under load nothing that is measured says anything. */
const costRounds = values.load || values['no-cost'] ? 0 : Number(values.rounds);

/** Of load; twenty runs of all programs take more than an hour on two busy cores. */
const MOST_MINUTES = 300;

const columns = [11, 54, 8, 8, 6, 6, 9, 8, 6, 20, 18, 24];
const row = (cells: readonly (string | number)[]): void => {
  const line = cells.map((cell, index) =>
    index < 2 ? String(cell).padEnd(columns[index] ?? 0) : String(cell).padStart(columns[index] ?? 0),
  );
  process.stdout.write(`${line.join(' ').trimEnd()}\n`);
};

const percent = (ratio: number): string => `${ratio >= 1 ? '+' : ''}${((ratio - 1) * 100).toFixed(0)} %`;
const more = (ms: number): string => `${ms >= 0 ? '+' : ''}${ms.toFixed(0)}`;

const show = (proof: Proof): void => {
  const { program, changed, named, falseStalls, trueStalls, inside, found, falseLosses, cost } = proof;
  row([
    program.name,
    program.about,
    `${changed}/${runs}`,
    `${named}/${runs}`,
    falseStalls,
    trueStalls,
    inside === null ? '-' : `${inside.exact}+${inside.told - inside.exact}/${inside.runs}`,
    `${found}/${runs}`,
    falseLosses,
    ...(cost === null
      ? []
      : [
          program.heavy === null
            ? '-'
            : `${percent(cost.cpuRatio.require)} ${percent(cost.cpuRatio.command)} (${(cost.bareCpuMs / 1000).toFixed(1)} s)`,
          `${more(cost.starting)} ms${program.heavy === null ? '' : ` ${percent(cost.running)}`}`,
          `${debugWays.map((way) => more(cost.firstMs[way])).join(' ')} ms (${cost.bareFirstMs.toFixed(0)})`,
        ]),
  ]);
  for (const words of proof.wrong) process.stdout.write(`    ! ${words}\n`);
};

const isRight = ({ changed, named, falseStalls, found, falseLosses }: Proof): boolean =>
  changed === 0 && named === runs && falseStalls === 0 && found === runs && falseLosses === 0;

process.stdout.write(
  `${process.version}, ${os.availableParallelism()} cores, ${values.load ? 'busy' : 'idle'}, ${runs} runs of each program as it is and of each planting,\n` +
    'in turns by -r, by --import and by the command. CPU: long run, -r and command over bare; start, then: by -r, what the short run takes\n' +
    'more, and what is used after it; first word: -r, --import and command, later by.\n\n',
);
row(['program', '', 'changed', 'named', 'false', 'own', 'inside', 'lost', 'false', 'CPU', 'start, then', 'first word']);
const busy = values.load ? keepBusy(undefined, MOST_MINUTES) : null;
try {
  const proofs: Proof[] = [];
  for (const program of programs) {
    const proof = await prove({ program, runs, costRounds });
    proofs.push(proof);
    show(proof);
  }
  const sum = (of: (proof: Proof) => number): number => proofs.reduce((all, proof) => all + of(proof), 0);
  const all = runs * proofs.length;
  const costs = proofs.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  const long = costs.filter(({ bareCpuMs }) => !Number.isNaN(bareCpuMs));
  row([
    'all',
    `${proofs.filter(isRight).length} of ${proofs.length} programs without a fault`,
    `${sum(({ changed }) => changed)}/${all}`,
    `${sum(({ named }) => named)}/${all}`,
    sum(({ falseStalls }) => falseStalls),
    sum(({ trueStalls }) => trueStalls),
    `${sum(({ inside }) => inside?.exact ?? 0)}+${sum(({ inside }) => (inside === null ? 0 : inside.told - inside.exact))}`,
    `${sum(({ found }) => found)}/${all}`,
    sum(({ falseLosses }) => falseLosses),
    ...(costs.length === 0
      ? []
      : [
          `${percent(middle(long.map(({ cpuRatio }) => cpuRatio.require)))} ${percent(middle(long.map(({ cpuRatio }) => cpuRatio.command)))}`,
          `${more(middle(costs.map(({ starting }) => starting)))} ms ${percent(middle(long.map(({ running }) => running)))}`,
          `${debugWays.map((way) => more(middle(costs.map(({ firstMs }) => firstMs[way])))).join(' ')} ms`,
        ]),
  ]);
  process.exitCode = proofs.every(isRight) ? 0 : 1;
} finally {
  busy?.[Symbol.dispose]();
}
