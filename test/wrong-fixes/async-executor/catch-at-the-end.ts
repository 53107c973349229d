// diagnosis: executor-still-async
// fails: returns, rejects-with, no-unhandled
// A catch at the end of the chain hears of every error.
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = (shelf: Shelf, name: string): Promise<string> =>
  new Promise<string>(async (resolve) => {
    const text = await shelf.read(name);
    resolve(text.toUpperCase());
  }).catch((error: Error) => {
    throw error;
  });
