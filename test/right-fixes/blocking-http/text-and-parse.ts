// style: response.text() and JSON.parse, results into a map
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export async function main(ids: number[]): Promise<number[]> {
  const found = new Map<number, Item>();
  await Promise.all(
    ids.map(async (id) => {
      const response = await fetch(itemUrl(id));
      found.set(id, JSON.parse(await response.text()) as Item);
    }),
  );
  return ids.map((id) => found.get(id)?.id ?? -1);
}
