// diagnosis: one-after-another
// fails: in-flight
// fetch does not block, so a loop is fine.
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export const main = async (ids: number[]): Promise<number[]> => {
  const loaded: number[] = [];
  for (const id of ids) {
    const response = await fetch(itemUrl(id));
    loaded.push(((await response.json()) as Item).id);
  }
  return loaded;
};
