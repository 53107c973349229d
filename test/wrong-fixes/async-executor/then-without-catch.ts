// diagnosis: rejection-not-passed-on
// fails: returns, rejects-with, no-unhandled
// The executor must not be async, so it is done with then.
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = (shelf: Shelf, name: string): Promise<string> =>
  new Promise((resolve) => {
    shelf.read(name).then((text) => resolve(text.toUpperCase()));
  });
