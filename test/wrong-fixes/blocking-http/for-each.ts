// diagnosis: not-awaited
// forEach with an async function runs them all at once.
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export const main = async (ids: number[]): Promise<number[]> => {
  const loaded: number[] = [];
  ids.forEach(async (id) => {
    const response = await fetch(itemUrl(id));
    loaded.push(((await response.json()) as Item).id);
  });
  return loaded;
};
