// diagnosis: not-awaited
// The thens write down the ids by themselves.
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export const main = async (ids: number[]): Promise<number[]> => {
  const loaded: number[] = [];
  ids.map((id) => {
    fetch(itemUrl(id))
      .then((response) => response.json())
      .then((item) => loaded.push((item as Item).id));
  });
  return loaded;
};
