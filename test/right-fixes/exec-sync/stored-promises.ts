// style: started in a loop, awaited in another
import { execFile, type PromiseWithChild } from 'node:child_process';
import { promisify } from 'node:util';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const run = promisify(execFile);

export const main = async (commands: Command[]): Promise<number[]> => {
  const started: PromiseWithChild<{ stdout: string }>[] = [];
  for (const [file, ...args] of commands) started.push(run(file, args));
  const prices: number[] = [];
  for (const promise of started) prices.push(priceIn((await promise).stdout));
  return prices;
};
