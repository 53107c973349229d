// diagnosis: not-awaited
// Every callback writes down its own price.
import { execFile } from 'node:child_process';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

export const main = async (commands: Command[]): Promise<number[]> => {
  const prices: number[] = [];
  for (const [file, ...args] of commands)
    execFile(file, args, (error, printed) => prices.push(error ? 0 : priceIn(printed)));
  return prices;
};
