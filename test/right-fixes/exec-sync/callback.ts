// style: a promise by hand around the callback
import { execFile } from 'node:child_process';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const quote = ([file, ...args]: Command): Promise<number> =>
  new Promise((resolve, reject) => {
    execFile(file, args, (error, printed) => (error === null ? resolve(priceIn(printed)) : reject(error)));
  });

export const main = (commands: Command[]): Promise<number[]> => Promise.all(commands.map((command) => quote(command)));
