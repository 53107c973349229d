interface Shelf {
  read(name: string): Promise<string>;
}

export const main = (shelf: Shelf, name: string): Promise<string> =>
  // TODO: how many promises are made here, and which of them does an error of `read` reach?
  new Promise(async (resolve) => {
    const text = await shelf.read(name);
    resolve(text.toUpperCase());
  });
