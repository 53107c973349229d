// diagnosis: still-blocking
// fails: overlap, not-blocked
// spawn starts a process and does not wait for it.
import { spawnSync } from 'node:child_process';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const quote = async ([file, ...args]: Command): Promise<number> => {
  const { status, stdout } = spawnSync(file, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the program ended with ${status}`);
  return priceIn(stdout);
};

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
