// diagnosis: one-task-only
// The same password has the same hash.
import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const slowHash = promisify(pbkdf2);
const known = new Map<string, Promise<Buffer>>();

const hashOf = async ({ password, salt, rounds }: Login): Promise<string> => {
  const found = known.get(password) ?? slowHash(password, salt, rounds, 32, 'sha256');
  known.set(password, found);
  return (await found).toString('hex');
};

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
