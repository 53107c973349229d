// style: the requests are stored, then awaited in a loop
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export const main = async (ids: number[]): Promise<number[]> => {
  const requests = ids.map((id) => fetch(itemUrl(id)));
  const loaded: number[] = [];
  for (const request of requests) {
    const response = await request;
    loaded.push(((await response.json()) as Item).id);
  }
  return loaded;
};
