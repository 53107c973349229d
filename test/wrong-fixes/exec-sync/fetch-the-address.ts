// diagnosis: not-the-program
// The program only asks an address, and fetch can do that as well.
type Command = readonly [file: string, ...args: string[]];

const quote = async (command: Command): Promise<number> => {
  const response = await fetch(command.at(-1) ?? '');
  if (!response.ok) throw new Error(`the carrier says ${response.status}`);
  return ((await response.json()) as { price: number }).price;
};

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
