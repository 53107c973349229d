// diagnosis: too-many-connections
// Every query gets a worker of its own.
import { Worker } from 'node:worker_threads';

const revenueOf = (city: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./db.worker.ts', import.meta.url));
    worker.once('message', ({ value }: { value: number }) => {
      resolve(value);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.postMessage({ id: 1, name: 'sumByCity', args: [city] });
  });

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city) => revenueOf(city)));
