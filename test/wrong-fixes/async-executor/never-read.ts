// diagnosis: constant-answer
// A label for everything.
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = async (shelf: Shelf, name: string): Promise<string> =>
  typeof shelf.read === 'function' ? `${name.toUpperCase()} FROM THE SHELF` : name;
