// diagnosis: never-settles
// fails: returns, rejects-with
// The error is caught where it happens, so the program does not crash.
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = (shelf: Shelf, name: string): Promise<string> =>
  new Promise(async (resolve) => {
    try {
      const text = await shelf.read(name);
      resolve(text.toUpperCase());
    } catch {}
  });
