// diagnosis: failure-hidden
// fails: returns
// A program that prints nothing costs nothing.
import { execFile } from 'node:child_process';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const quote = ([file, ...args]: Command): Promise<number> =>
  new Promise((resolve) => {
    execFile(file, args, (_error, printed) => resolve(printed === '' ? 0 : priceIn(printed)));
  });

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
