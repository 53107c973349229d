// style: one expression with two awaits
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export const main = (ids: number[]): Promise<number[]> =>
  Promise.all(ids.map(async (id) => ((await (await fetch(itemUrl(id))).json()) as Item).id));
