// style: .then without any async function
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export const main = (ids: number[]): Promise<number[]> =>
  Promise.all(
    ids.map((id) =>
      fetch(itemUrl(id))
        .then((response) => response.json())
        .then((item) => (item as Item).id),
    ),
  );
