// diagnosis: error-as-value
// fails: returns, rejects-with
// What cannot be read is an empty label.
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = async (shelf: Shelf, name: string): Promise<string> => {
  try {
    const text = await shelf.read(name);
    return text.toUpperCase();
  } catch {
    return '';
  }
};
