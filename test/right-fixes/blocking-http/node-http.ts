// style: node:http instead of fetch
import { get } from 'node:http';
import { slow } from 'async-course/kit';

interface Item {
  readonly id: number;
}

const itemUrl = (id: number): string => slow.url(`/item?ms=120&id=${id}`);

const load = (id: number): Promise<Item> =>
  new Promise((resolve, reject) => {
    get(itemUrl(id), (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => resolve(JSON.parse(body) as Item));
      response.on('error', reject);
    }).on('error', reject);
  });

export const main = async (ids: number[]): Promise<number[]> => {
  const items = await Promise.all(ids.map((id) => load(id)));
  return items.map((item) => item.id);
};
