// style: then, and no function is async
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = (shelf: Shelf, name: string): Promise<string> =>
  shelf.read(name).then((text) => text.toUpperCase());
