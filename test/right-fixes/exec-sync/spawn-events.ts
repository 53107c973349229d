// style: spawn, its output collected by hand, and its exit code
import { spawn } from 'node:child_process';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const quote = ([file, ...args]: Command): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (part: string) => (printed += part));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(priceIn(printed)) : reject(new Error(`exit code ${code}`))));
  });

export const main = async (commands: Command[]): Promise<number[]> => {
  const quotes = commands.map((command) => quote(command));
  return await Promise.all(quotes);
};
