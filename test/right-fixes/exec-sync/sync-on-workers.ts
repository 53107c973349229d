// style: the blocking call, but each on a thread of its own
import { execFileSync } from 'node:child_process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

if (!isMainThread) {
  const [file, ...args] = workerData as Command;
  parentPort?.postMessage(priceIn(execFileSync(file, args, { encoding: 'utf8' })));
}

const quote = (command: Command): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: command });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

export const main = async (commands: Command[]): Promise<number[]> =>
  await Promise.all(commands.map((command) => quote(command)));
