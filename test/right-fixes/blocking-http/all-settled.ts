// style: Promise.allSettled, and failures are thrown
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const load = async (id: number): Promise<Item> => {
  const response = await fetch(itemUrl(id));
  if (!response.ok) throw new Error(`the warehouse says ${response.status}`);
  return (await response.json()) as Item;
};

export const main = async (ids: number[]): Promise<number[]> => {
  const outcomes = await Promise.allSettled(ids.map((id) => load(id)));
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value.id;
  });
};
