// style: a promise by hand around the callback
import { pbkdf2 } from 'node:crypto';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const hashOf = ({ password, salt, rounds }: Login): Promise<string> =>
  new Promise((resolve, reject) => {
    pbkdf2(password, salt, rounds, 32, 'sha256', (error, hash) =>
      error === null ? resolve(hash.toString('hex')) : reject(error),
    );
  });

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
