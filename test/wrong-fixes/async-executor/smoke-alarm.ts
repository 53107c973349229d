// diagnosis: executor-still-async
// fails: returns, rejects-with, no-unhandled
// A handler for everything that nobody handles.
interface Shelf {
  read(name: string): Promise<string>;
}

process.on('unhandledRejection', () => {});

export const main = (shelf: Shelf, name: string): Promise<string> =>
  new Promise(async (resolve) => {
    const text = await shelf.read(name);
    resolve(text.toUpperCase());
  });
