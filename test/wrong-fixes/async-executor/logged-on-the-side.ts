// diagnosis: side-promise
// fails: no-unhandled
// Awaited and returned, and a note is made when it is done.
interface Shelf {
  read(name: string): Promise<string>;
}

const printed: string[] = [];

export const main = async (shelf: Shelf, name: string): Promise<string> => {
  const reading = shelf.read(name);
  reading.then(() => printed.push(name));
  return (await reading).toUpperCase();
};
