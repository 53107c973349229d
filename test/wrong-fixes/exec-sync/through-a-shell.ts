// diagnosis: still-blocking
// fails: overlap, not-blocked
// The shell can start it, then it is the shell that waits.
import { execSync } from 'node:child_process';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const quote = async (command: Command): Promise<number> =>
  priceIn(execSync(command.map((word) => `"${word}"`).join(' '), { encoding: 'utf8' }));

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
