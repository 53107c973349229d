// diagnosis: error-as-value
// fails: returns, rejects-with
// The caller gets an answer in any case.
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = (shelf: Shelf, name: string): Promise<string> =>
  new Promise(async (resolve) => {
    try {
      const text = await shelf.read(name);
      resolve(text.toUpperCase());
    } catch (error) {
      resolve((error as Error).message);
    }
  });
