interface Shelf {
  read(name: string): Promise<string>;
}

// One promise, the function's own: it takes the value, and the error as well.
export const main = async (shelf: Shelf, name: string): Promise<string> => {
  const text = await shelf.read(name);
  return text.toUpperCase();
};
