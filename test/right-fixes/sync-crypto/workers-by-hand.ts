// style: a thread for each login, with node:worker_threads
import { pbkdf2Sync } from 'node:crypto';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

if (!isMainThread) {
  const { password, salt, rounds } = workerData as Login;
  parentPort?.postMessage(pbkdf2Sync(password, salt, rounds, 32, 'sha256').toString('hex'));
}

const hashOf = (login: Login): Promise<string> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: login });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
