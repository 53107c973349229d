// diagnosis: not-awaited
// The list holds both hashes.
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

export const main = async (logins: Login[]): Promise<string[]> =>
  logins.map((login) => hashOf(login)) as unknown as string[];
