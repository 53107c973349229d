// diagnosis: rejection-not-passed-on
// fails: returns, rejects-with, no-unhandled
// The async function stands outside, and the executor calls it.
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = (shelf: Shelf, name: string): Promise<string> =>
  new Promise((resolve) => {
    const load = async (): Promise<void> => {
      const text = await shelf.read(name);
      resolve(text.toUpperCase());
    };
    void load();
  });
