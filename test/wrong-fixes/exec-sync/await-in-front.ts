// diagnosis: still-blocking
// fails: overlap, not-blocked
// The await was missing in front of the call.
import { execFileSync } from 'node:child_process';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const quote = async ([file, ...args]: Command): Promise<number> => {
  const printed = await execFileSync(file, args, { encoding: 'utf8' });
  return priceIn(printed);
};

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
