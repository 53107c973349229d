// diagnosis: one-after-another
// fails: overlap
// Two at once are enough for a small machine.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const run = promisify(execFile);

const quote = async ([file, ...args]: Command): Promise<number> => priceIn((await run(file, args)).stdout);

export const main = async (commands: Command[]): Promise<number[]> => {
  const pair = await Promise.all(commands.slice(0, 2).map((command) => quote(command)));
  const rest = await Promise.all(commands.slice(2).map((command) => quote(command)));
  return [...pair, ...rest];
};
