// diagnosis: executor-still-async
// fails: returns, rejects-with, no-unhandled
// With reject as its second parameter the promise can fail.
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = (shelf: Shelf, name: string): Promise<string> =>
  new Promise(async (resolve, reject) => {
    const text = await shelf.read(name);
    if (text === '') reject(new Error('there is nothing on the label'));
    resolve(text.toUpperCase());
  });
