import { execFileSync } from 'node:child_process';

/** A command line: the program’s file, then its arguments. */
type Command = readonly [file: string, ...args: string[]];

// The carrier’s program prints one line of JSON: {"id":7,"name":"item 7","price":540}
const quote = async ([file, ...args]: Command): Promise<number> => {
  const printed = execFileSync(file, args, { encoding: 'utf8' }); // TODO: who waits for the program, and who else has to?
  return (JSON.parse(printed) as { price: number }).price;
};

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
