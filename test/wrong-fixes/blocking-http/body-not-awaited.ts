// diagnosis: body-not-read
// fails: returns, no-floating
// One await for each fetch.
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const load = async (id: number): Promise<number> => {
  const response = await fetch(itemUrl(id));
  const item = response.json() as unknown as Item;
  return item.id;
};

export const main = (ids: number[]): Promise<number[]> => Promise.all(ids.map((id) => load(id)));
