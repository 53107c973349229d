// diagnosis: another-error
// fails: rejects-with
// The caller gets an error that he understands.
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = async (shelf: Shelf, name: string): Promise<string> => {
  try {
    return (await shelf.read(name)).toUpperCase();
  } catch {
    throw new Error('the label cannot be printed');
  }
};
