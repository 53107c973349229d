// diagnosis: failure-hidden
// fails: returns
// One refused parcel must not spoil the whole list.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const run = promisify(execFile);

const quote = async ([file, ...args]: Command): Promise<number> => {
  try {
    return priceIn((await run(file, args)).stdout);
  } catch {
    return 0;
  }
};

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
