// diagnosis: executor-still-async
// fails: returns, rejects-with, no-unhandled
// A try around the new Promise catches whatever happens in it.
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = async (shelf: Shelf, name: string): Promise<string> => {
  try {
    return await new Promise(async (resolve) => {
      const text = await shelf.read(name);
      resolve(text.toUpperCase());
    });
  } catch (error) {
    throw new Error('the label cannot be printed', { cause: error });
  }
};
