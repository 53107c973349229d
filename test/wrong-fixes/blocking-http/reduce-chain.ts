// diagnosis: one-after-another
// fails: in-flight
// A chain of thens needs no await and no loop.
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const load = (id: number): Promise<number> =>
  fetch(itemUrl(id))
    .then((response) => response.json())
    .then((item) => (item as Item).id);

export const main = (ids: number[]): Promise<number[]> =>
  ids.reduce<Promise<number[]>>(
    (before, id) => before.then((loaded) => load(id).then((found) => [...loaded, found])),
    Promise.resolve([]),
  );
