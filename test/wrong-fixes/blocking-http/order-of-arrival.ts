// diagnosis: body-not-read
// fails: returns
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
  readonly name: string;
  readonly price: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export const main = async (ids: number[]): Promise<number[]> => {
  const found: number[] = [];
  const load = async (id: number): Promise<void> => {
    const response = await fetch(itemUrl(id));
    const item = (await response.json()) as Item;
    found.push(item.id);
  };
  await Promise.all(ids.map((id) => load(id)));
  return found;
};
