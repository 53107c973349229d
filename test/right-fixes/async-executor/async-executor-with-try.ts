// style: the async executor stays, and hands every error to reject: needless, and not wrong
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = (shelf: Shelf, name: string): Promise<string> =>
  // oxlint-disable-next-line no-async-promise-executor, typescript/no-misused-promises -- this style is the point
  new Promise(async (resolve, reject) => {
    try {
      const text = await shelf.read(name);
      resolve(text.toUpperCase());
    } catch (error) {
      reject(error);
    }
  });
