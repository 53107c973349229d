import type { Claim } from '../../src/author/prove.ts';

/** What was seen of one claim so far. */
export interface Tally {
  readonly claim: Claim;
  runs: number;
  wrong: number;
  inconclusive: number;
  /** Why the first wrong verdict was wrong, and where the whole of it was saved. */
  first: string | null;
}

export const tallyOf = (claim: Claim): Tally => ({ claim, runs: 0, wrong: 0, inconclusive: 0, first: null });

/** One line for each case, one for each exercise under its cases, one for all. */
export const tableOf = (tallies: readonly Tally[], nameOf: (claim: Claim) => string): string => {
  const lines: string[] = [line('', 'runs', 'wrong', 'inconclusive')];
  const ids = new Set(tallies.map(({ claim }) => claim.lesson.spec.id));
  for (const id of ids) {
    const own = tallies.filter(({ claim }) => claim.lesson.spec.id === id);
    for (const tally of own) {
      const { runs, wrong, inconclusive, first } = tally;
      lines.push(line(`  ${nameOf(tally.claim)}`, runs, wrong, inconclusive));
      if (first !== null) lines.push(`      ${first}`);
    }
    lines.push(sumOf(id, own));
  }
  lines.push(sumOf('all', tallies));
  return `${lines.join('\n')}\n`;
};

const sumOf = (name: string, tallies: readonly Tally[]): string => {
  const sum = (what: 'runs' | 'wrong' | 'inconclusive'): number => tallies.reduce((all, tally) => all + tally[what], 0);
  const runs = sum('runs');
  const percent = runs === 0 ? 0 : (100 * sum('inconclusive')) / runs;
  return line(name, runs, sum('wrong'), `${sum('inconclusive')} (${percent.toFixed(1)} %)`);
};

const line = (name: string, ...cells: readonly (string | number)[]): string =>
  [name.padEnd(56), ...cells.map((cell) => String(cell).padStart(6))].join(' ');
