// diagnosis: promise-around-a-blocked-thread
// fails: in-flight, not-blocked
// new Promise makes the client asynchronous.
import { getSync, slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const load = (id: number): Promise<Item> => new Promise((resolve) => resolve(JSON.parse(getSync(itemUrl(id))) as Item));

export const main = async (ids: number[]): Promise<number[]> =>
  (await Promise.all(ids.map((id) => load(id)))).map((item) => item.id);
