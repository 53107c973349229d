import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
  readonly name: string;
  readonly price: number;
}

// The warehouse needs 120 ms for an answer. That is its own affair: leave the address as it is.
const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const loadItem = async (id: number): Promise<Item> => {
  const response = await fetch(itemUrl(id)); // the head of the answer
  return (await response.json()) as Item; // its body is a second step
};

export const main = async (ids: number[]): Promise<number[]> => {
  const items = await Promise.all(ids.map((id) => loadItem(id)));
  return items.map((item) => item.id);
};
