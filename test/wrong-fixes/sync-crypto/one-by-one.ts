// diagnosis: one-after-another
// fails: parallel
// The callback form does not block, so a loop is fine.
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
  for (const { password, salt, rounds } of logins) {
    const hash = await slowHash(password, salt, rounds, 32, 'sha256');
    hashes.push(hash.toString('hex'));
  }
  return hashes;
};
