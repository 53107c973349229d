// diagnosis: failed-instead
// The worker gets the connection that is open already.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { SyncDb } from 'async-course/kit';

interface Task {
  readonly db: SyncDb;
  readonly cities: number[];
}

if (!isMainThread) {
  const { db, cities } = workerData as Task;
  parentPort?.postMessage(cities.map((city) => db.sumByCity(city)));
}

export const main = (cities: number[]): Promise<number[]> =>
  new Promise((resolve, reject) => {
    const db = new SyncDb('shop.db');
    const task: Task = { db, cities };
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
