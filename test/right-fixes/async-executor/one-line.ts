// style: one line
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = async (shelf: Shelf, name: string): Promise<string> => (await shelf.read(name)).toUpperCase();
