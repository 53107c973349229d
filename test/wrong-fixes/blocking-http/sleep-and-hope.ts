// diagnosis: sleep-and-hope
// fails: no-floating
// The warehouse takes 120 ms, so 250 ms are plenty.
import { delay, slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export const main = async (ids: number[]): Promise<number[]> => {
  const loaded: number[] = [];
  ids.forEach(async (id, place) => {
    const response = await fetch(itemUrl(id));
    loaded[place] = ((await response.json()) as Item).id;
  });
  await delay(1500);
  return loaded;
};
