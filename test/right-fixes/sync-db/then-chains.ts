// style: .then without any async function
import { createPool } from 'async-course/kit';

const ready = createPool(new URL('./db.worker.ts', import.meta.url), 2);

export const main = (cities: number[]): Promise<number[]> =>
  ready.then((readers) => Promise.all<number>(cities.map((city) => readers.run('sumByCity', city))));
