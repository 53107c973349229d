// style: exec, through a shell
import { exec } from 'node:child_process';
import { promisify } from 'node:util';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const run = promisify(exec);

const quote = async (command: Command): Promise<number> => {
  const { stdout } = await run(command.map((word) => `"${word}"`).join(' '));
  return priceIn(stdout);
};

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
