// style: node:worker_threads, with numbered questions
import { Worker } from 'node:worker_threads';

interface Reply {
  readonly id: number;
  readonly value: number;
}

const database = new Worker(new URL('./db.worker.ts', import.meta.url));
database.unref();
const waiting = new Map<number, (sum: number) => void>();
let last = 0;

database.on('message', ({ id, value }: Reply) => {
  waiting.get(id)?.(value);
  waiting.delete(id);
  if (waiting.size === 0) database.unref();
});

const revenueOf = (city: number): Promise<number> =>
  new Promise((resolve) => {
    const id = ++last;
    waiting.set(id, resolve);
    database.ref();
    database.postMessage({ id, name: 'sumByCity', args: [city] });
  });

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city) => revenueOf(city)));
