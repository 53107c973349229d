// diagnosis: one-after-another
// fails: parallel
// Promise.all with both in it.
import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const slowHash = promisify(pbkdf2);

const hashOf = async ({ password, salt, rounds }: Login): Promise<string> =>
  (await slowHash(password, salt, rounds, 32, 'sha256')).toString('hex');

export const main = async ([first, second]: Login[]): Promise<string[]> => {
  if (!first || !second) return [];
  return await Promise.all([await hashOf(first), await hashOf(second)]);
};
