// diagnosis: still-blocking
// fails: in-flight, not-blocked
// The await was missing in front of the client.
import { getSync, slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const load = async (id: number): Promise<Item> => {
  const body = await getSync(itemUrl(id));
  return JSON.parse(body) as Item;
};

export const main = async (ids: number[]): Promise<number[]> =>
  (await Promise.all(ids.map((id) => load(id)))).map((item) => item.id);
