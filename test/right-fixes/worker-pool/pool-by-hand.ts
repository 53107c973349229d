// style: node:worker_threads and a line of one’s own
import { Worker } from 'node:worker_threads';

interface Job {
  readonly n: number;
  readonly resolve: (count: number) => void;
  readonly reject: (error: unknown) => void;
}

const line: Job[] = [];
const idle: Worker[] = [];

const next = (): void => {
  while (line.length > 0 && idle.length > 0) {
    const worker = idle.pop()!;
    const { n, resolve, reject } = line.shift()!;
    worker.once('error', reject);
    worker.once('message', (reply: { value: number }) => {
      worker.off('error', reject);
      idle.push(worker);
      resolve(reply.value);
      next();
    });
    worker.postMessage({ id: n, name: 'primes', args: [n] });
  }
};

for (let thread = 0; thread < 2; thread++) {
  const worker = new Worker(new URL('./cpu.worker.ts', import.meta.url));
  worker.unref();
  idle.push(worker);
}

export const main = (branches: readonly number[]): Promise<number[]> =>
  Promise.all(
    branches.map(
      (n) =>
        new Promise<number>((resolve, reject) => {
          line.push({ n, resolve, reject });
          next();
        }),
    ),
  );
