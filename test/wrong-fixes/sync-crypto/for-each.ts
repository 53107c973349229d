// diagnosis: not-awaited
// forEach with an async function starts both.
import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const slowHash = promisify(pbkdf2);

export const main = async (logins: Login[]): Promise<string[]> => {
  const hashes: string[] = [];
  logins.forEach(async ({ password, salt, rounds }, place) => {
    hashes[place] = (await slowHash(password, salt, rounds, 32, 'sha256')).toString('hex');
  });
  return hashes;
};
