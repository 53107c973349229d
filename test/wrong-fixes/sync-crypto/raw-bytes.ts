// diagnosis: wrong-result
// fails: returns
// A hash is a hash, in whatever form.
import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const slowHash = promisify(pbkdf2);

export const main = async (logins: Login[]): Promise<Buffer[]> =>
  await Promise.all(
    logins.map(async ({ password, salt, rounds }) => await slowHash(password, salt, rounds, 32, 'sha256')),
  );
