// style: new Promise with resolve and reject, as for an old callback
interface Shelf {
  read(name: string): Promise<string>;
}

export const main = (shelf: Shelf, name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    shelf.read(name).then((text) => resolve(text.toUpperCase()), reject);
  });
