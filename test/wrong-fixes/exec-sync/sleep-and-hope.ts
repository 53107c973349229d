// diagnosis: failure-hidden
// The program takes 150 ms, so two seconds are plenty.
import { execFile } from 'node:child_process';
import { delay } from 'async-course/kit';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

export const main = async (commands: Command[]): Promise<number[]> => {
  const prices: number[] = [];
  for (const [place, [file, ...args]] of commands.entries())
    execFile(file, args, (error, printed) => {
      if (!error) prices[place] = priceIn(printed);
    });
  await delay(2000);
  return prices;
};
