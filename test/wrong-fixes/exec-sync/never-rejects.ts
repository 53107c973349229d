// diagnosis: failure-hidden
// The promise is for the answer; without one there is nothing to resolve.
import { spawn } from 'node:child_process';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const quote = ([file, ...args]: Command): Promise<number> =>
  new Promise((resolve) => {
    spawn(file, args).stdout.on('data', (part: Buffer) => resolve(priceIn(part.toString())));
  });

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
