// diagnosis: only-later
// setImmediate runs the request outside the function.
import { getSync, slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const load = (id: number): Promise<Item> =>
  new Promise((resolve) => {
    setImmediate(() => resolve(JSON.parse(getSync(itemUrl(id))) as Item));
  });

export const main = async (ids: number[]): Promise<number[]> =>
  (await Promise.all(ids.map((id) => load(id)))).map((item) => item.id);
