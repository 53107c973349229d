// diagnosis: promise-around-the-wait
// fails: overlap, not-blocked
// new Promise makes it asynchronous.
import { execFileSync } from 'node:child_process';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const quote = ([file, ...args]: Command): Promise<number> =>
  new Promise((resolve) => resolve(priceIn(execFileSync(file, args, { encoding: 'utf8' }))));

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
