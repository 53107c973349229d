// diagnosis: microtask-yield
// fails: overlap, not-blocked
// What stands in a then runs later, when there is time.
import { execFileSync } from 'node:child_process';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const quote = ([file, ...args]: Command): Promise<number> =>
  Promise.resolve()
    .then(() => execFileSync(file, args, { encoding: 'utf8' }))
    .then((printed) => priceIn(printed));

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
