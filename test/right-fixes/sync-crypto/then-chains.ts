// style: .then without any async function
import * as crypto from 'node:crypto';
import { promisify } from 'node:util';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const slowHash = promisify(crypto.pbkdf2);

export const main = (logins: Login[]): Promise<string[]> =>
  Promise.all(
    logins.map(({ password, salt, rounds }) =>
      slowHash(password, salt, rounds, 32, 'sha256').then((hash) => hash.toString('hex')),
    ),
  );
