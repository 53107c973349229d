// diagnosis: wrong-result
// fails: returns
// No constructor, and the error comes through.
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = async (shelf: Shelf, name: string): Promise<void> => {
  const text = await shelf.read(name);
  text.toUpperCase();
};
