// diagnosis: one-after-another
// fails: overlap
// execFile does not block, so a loop is fine.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const run = promisify(execFile);

export const main = async (commands: Command[]): Promise<number[]> => {
  const prices: number[] = [];
  for (const [file, ...args] of commands) prices.push(priceIn((await run(file, args)).stdout));
  return prices;
};
