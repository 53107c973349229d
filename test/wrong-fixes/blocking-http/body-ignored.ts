// diagnosis: body-not-read
// fails: returns
// The warehouse is asked, and nobody reads what it says.
import { slow } from 'async-course/kit';

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

export const main = async (ids: number[]): Promise<number[]> => {
  await Promise.all(ids.map((id) => fetch(itemUrl(id))));
  return ids;
};
