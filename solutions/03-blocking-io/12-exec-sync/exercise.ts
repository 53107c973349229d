import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A command line: the program’s file, then its arguments. */
type Command = readonly [file: string, ...args: string[]];

const run = promisify(execFile);

// The carrier’s program prints one line of JSON: {"id":7,"name":"item 7","price":540}
const quote = async ([file, ...args]: Command): Promise<number> => {
  const { stdout } = await run(file, args); // the system watches the program and reports back; an exit code rejects
  return (JSON.parse(stdout) as { price: number }).price;
};

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
