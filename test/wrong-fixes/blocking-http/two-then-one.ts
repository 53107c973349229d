// diagnosis: one-after-another
// fails: in-flight
// Two at once are gentler on the warehouse.
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const load = async (id: number): Promise<number> => ((await (await fetch(itemUrl(id))).json()) as Item).id;

export const main = async (ids: number[]): Promise<number[]> => {
  const [first = 0, second = 0, third = 0] = ids;
  const pair = await Promise.all([load(first), load(second)]);
  return [...pair, await load(third)];
};
