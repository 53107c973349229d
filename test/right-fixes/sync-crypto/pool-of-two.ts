// style: the kit’s pool, with the blocking form on its threads
import { pbkdf2Sync } from 'node:crypto';
import { isMainThread } from 'node:worker_threads';
import { createPool, serve, type Pool } from 'async-course/kit';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const hashHere = ({ password, salt, rounds }: Login): string =>
  pbkdf2Sync(password, salt, rounds, 32, 'sha256').toString('hex');

let pool: Pool | undefined;
if (isMainThread) pool = await createPool(new URL(import.meta.url), 2);
else serve({ hash: hashHere });

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map(async (login): Promise<string> => await pool?.run('hash', login)));
