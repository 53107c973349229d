// diagnosis: one-after-another
// fails: overlap
// Promise.all with all three in it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const run = promisify(execFile);

const quote = async ([file, ...args]: Command): Promise<number> => priceIn((await run(file, args)).stdout);

export const main = async (commands: Command[]): Promise<number[]> => {
  const [first, second, third] = commands;
  if (!first || !second || !third) return await Promise.all(commands.map((command) => quote(command)));
  return await Promise.all([await quote(first), await quote(second), await quote(third)]);
};
