// diagnosis: only-later
// fails: overlap, not-blocked
// In a callback of its own nobody has to wait for it.
import { execFileSync } from 'node:child_process';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const quote = ([file, ...args]: Command): Promise<number> =>
  new Promise((resolve, reject) => {
    setImmediate(() => {
      try {
        resolve(priceIn(execFileSync(file, args, { encoding: 'utf8' })));
      } catch (error) {
        reject(error);
      }
    });
  });

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
