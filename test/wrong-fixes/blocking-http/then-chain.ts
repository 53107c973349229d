// diagnosis: microtask-yield
// fails: in-flight, not-blocked
// Start from a resolved promise, so that the rest runs later.
import { getSync, slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const load = (id: number): Promise<Item> => Promise.resolve().then(() => JSON.parse(getSync(itemUrl(id))) as Item);

export const main = async (ids: number[]): Promise<number[]> =>
  (await Promise.all(ids.map((id) => load(id)))).map((item) => item.id);
