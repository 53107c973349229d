// diagnosis: body-not-read
// fails: returns
// The response is the item.
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export const main = async (ids: number[]): Promise<number[]> => {
  const responses = await Promise.all(ids.map((id) => fetch(itemUrl(id))));
  return responses.map((response) => (response as unknown as Item).id);
};
