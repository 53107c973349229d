/**
 * The timing library's assertions, over and over: `npm run soak:timing -- --rounds 100 --load busy`. Right programs must never fail
 * and wrong ones never pass, whatever else the machine does; a single wrong verdict ends with exit code 1.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { keepBusy } from '../../src/author/keep-busy.ts';
import { packageRoot } from '../../src/sandbox/package-root.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    load: { type: 'string', default: 'idle' },
    processes: { type: 'string', default: '4' },
  },
});

/** Of load. */
const MOST_MINUTES = 300;

type Timing = typeof import('../../src/timing.ts');
const { expectConcurrent, expectDuration, expectNotBlocked, measure, trace } = (await import(
  pathToFileURL(path.join(packageRoot, 'dist', 'timing.js')).href
)) as Timing;

const wait = async (ms: number): Promise<void> => await new Promise((resolve) => setTimeout(resolve, ms));
const turn = async (): Promise<void> => await new Promise((resolve) => setImmediate(resolve));
const nap = new Int32Array(new SharedArrayBuffer(4));

const count = (turns: number): number => {
  let sum = 0;
  for (let index = 0; index < turns; index++) sum += Math.sqrt(index);
  return sum;
};

/** Turns of `count` that take a millisecond here: the best of many tries, so that a busy machine does not make the work short. */
const aMillisecond = (): number => {
  const turns = 1_000_000;
  let best = Infinity;
  for (let tries = 0; tries < 30; tries++) {
    const from = performance.now();
    count(turns);
    best = Math.min(best, performance.now() - from);
  }
  return Math.round(turns / best);
};
const perMs = aMillisecond();

const server = createServer((_, response) => setTimeout(() => response.end('done'), 150)).listen(0);
await once(server, 'listening');
const address = server.address();
const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
const ask = async (): Promise<string> => await (await fetch(url)).text();
const three = [1, 2, 3] as const;

interface Case {
  readonly name: string;
  readonly isRight: boolean;
  readonly judge: () => Promise<{ readonly status: string; readonly line?: number | undefined }>;
}

const inTurns = async (work: () => Promise<unknown>): Promise<void> => {
  for (const each of three) await trace(`task ${each}`, work);
};

const cases: readonly Case[] = [
  {
    name: 'three waits at once',
    isRight: true,
    judge: async () =>
      await expectConcurrent(
        await measure(
          async () => await Promise.all(three.map(async () => await trace('wait', async () => await wait(150)))),
        ),
        { atLeast: 3 },
      ),
  },
  {
    name: 'three waits in a row',
    isRight: false,
    judge: async () => await expectConcurrent(await measure(async () => await inTurns(async () => await wait(150)))),
  },
  {
    name: 'three requests at once',
    isRight: true,
    judge: async () =>
      await expectConcurrent(await measure(async () => await Promise.all(three.map(ask))), { of: 'request' }),
  },
  {
    name: 'three requests in a row',
    isRight: false,
    judge: async () =>
      await expectConcurrent(
        await measure(async () => {
          for (const each of three) await trace(`request ${each}`, ask);
        }),
      ),
  },
  {
    name: 'work in pieces of 8 ms',
    isRight: true,
    judge: async () =>
      await expectNotBlocked(
        await measure(async () => {
          for (let piece = 0; piece < 40; piece++) {
            count(8 * perMs);
            await turn();
          }
        }),
      ),
  },
  {
    name: 'waits only',
    isRight: true,
    judge: async () => await expectNotBlocked(await measure(async () => await wait(200))),
  },
  {
    name: 'work of 400 ms in one piece',
    isRight: false,
    judge: async () =>
      await expectNotBlocked(
        await measure(async () => {
          await wait(50);
          count(400 * perMs);
        }),
      ),
  },
  {
    name: 'a thread asleep for 350 ms',
    isRight: false,
    judge: async () =>
      await expectNotBlocked(
        await measure(async () => {
          await wait(50);
          Atomics.wait(nap, 0, 0, 350);
        }),
      ),
  },
  {
    name: 'two waits take the longer one’s time',
    isRight: true,
    judge: async () =>
      await expectDuration(await measure(async () => await Promise.all([wait(200), wait(300)])), { idealMs: 300 }),
  },
  {
    name: 'three waits take the sum of their times',
    isRight: false,
    judge: async () =>
      await expectDuration(await measure(async () => await inTurns(async () => await wait(200))), { idealMs: 200 }),
  },
];

interface Tally {
  right: number;
  wrong: number;
  inconclusive: number;
}

const statusOf = async ({ judge }: Case): Promise<string> => {
  try {
    return (await judge()).status;
  } catch (error) {
    if ((error as Error).name === 'AssertionError') return 'fail';
    throw error;
  }
};

process.removeAllListeners('warning'); // one for each verdict that stays open; they are counted
const tallies = new Map<string, Tally>(cases.map(({ name }) => [name, { right: 0, wrong: 0, inconclusive: 0 }]));
const busy = values.load === 'busy' ? keepBusy(Number(values.processes), MOST_MINUTES) : null;
try {
  for (let round = 0; round < Number(values.rounds); round++)
    for (const each of cases) {
      const status = await statusOf(each);
      const tally = tallies.get(each.name) as Tally;
      if (status === 'inconclusive') tally.inconclusive += 1;
      else if ((status === 'pass') === each.isRight) tally.right += 1;
      else tally.wrong += 1;
    }
} finally {
  busy?.[Symbol.dispose]();
  server.close();
  server.closeAllConnections();
}
process.stdout.write(`${values.load}, ${values.rounds} rounds, Node ${process.versions.node}\n`);
for (const [name, { right, wrong, inconclusive }] of tallies)
  process.stdout.write(
    `${name.padEnd(40)} right ${String(right).padStart(4)}  wrong ${String(wrong).padStart(3)}  inconclusive ${inconclusive}\n`,
  );
if ([...tallies.values()].some(({ wrong }) => wrong > 0)) process.exitCode = 1;
