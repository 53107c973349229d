// diagnosis: less-work
// fails: in-flight, returns, work-done
// If the first article is there, the others are as well.
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export const main = async (ids: number[]): Promise<number[]> => {
  const response = await fetch(itemUrl(ids[0] ?? 0));
  const first = (await response.json()) as Item;
  return [first.id, ...ids.slice(1)];
};
