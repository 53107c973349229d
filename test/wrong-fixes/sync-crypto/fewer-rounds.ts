// diagnosis: wrong-result
// fails: returns
// A tenth of the rounds is safe enough.
import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const slowHash = promisify(pbkdf2);

const hashOf = async ({ password, salt, rounds }: Login): Promise<string> =>
  (await slowHash(password, salt, Math.round(rounds / 10), 32, 'sha256')).toString('hex');

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
