// style: spawn with node:stream/consumers and events.once
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';

type Command = readonly [file: string, ...args: string[]];

const quote = async ([file, ...args]: Command): Promise<number> => {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [printed, [code]] = await Promise.all([json(child.stdout).catch(() => null), once(child, 'close')]);
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  return (printed as { price: number }).price;
};

export async function main(commands: Command[]): Promise<number[]> {
  return await Promise.all(commands.map(quote));
}
