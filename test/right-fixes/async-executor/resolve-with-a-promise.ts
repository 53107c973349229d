// style: resolve takes the promise of an async function, and its error with it
interface Shelf {
  read(name: string): Promise<string>;
}

const load = async (shelf: Shelf, name: string): Promise<string> => {
  const text = await shelf.read(name);
  return text.toUpperCase();
};

export const main = (shelf: Shelf, name: string): Promise<string> =>
  new Promise((resolve) => resolve(load(shelf, name)));
