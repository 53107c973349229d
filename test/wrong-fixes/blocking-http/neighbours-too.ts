// diagnosis: no-limit
// fails: in-flight
// The items around it will be wanted next.
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const load = async (id: number): Promise<number> => ((await (await fetch(itemUrl(id))).json()) as Item).id;

export const main = async (ids: number[]): Promise<number[]> => {
  const wanted = ids.flatMap((id) => [id, id + 1, id + 2, id + 3]);
  const loaded = await Promise.all(wanted.map((id) => load(id)));
  return loaded.filter((_, index) => index % 4 === 0);
};
