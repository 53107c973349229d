// diagnosis: not-awaited
// forEach with an async function starts them all at once.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const run = promisify(execFile);

export const main = async (commands: Command[]): Promise<number[]> => {
  const prices: number[] = [];
  commands.forEach(async ([file, ...args]) => {
    prices.push(priceIn((await run(file, args)).stdout));
  });
  return prices;
};
