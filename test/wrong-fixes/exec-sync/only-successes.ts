// diagnosis: failure-hidden
// fails: returns
// allSettled waits for everybody, and the prices that are there are enough.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const run = promisify(execFile);

const quote = async ([file, ...args]: Command): Promise<number> => priceIn((await run(file, args)).stdout);

export const main = async (commands: Command[]): Promise<number[]> => {
  const outcomes = await Promise.allSettled(commands.map((command) => quote(command)));
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
};
