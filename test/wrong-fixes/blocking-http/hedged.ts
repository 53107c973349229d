// diagnosis: no-limit
// fails: in-flight
// Ask three times and take the first answer.
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const load = async (id: number): Promise<number> => ((await (await fetch(itemUrl(id))).json()) as Item).id;

export const main = (ids: number[]): Promise<number[]> =>
  Promise.all(ids.map((id) => Promise.any([load(id), load(id), load(id)])));
