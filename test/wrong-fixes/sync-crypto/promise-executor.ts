// diagnosis: executor-runs-here
// fails: parallel, not-blocked
// new Promise makes it asynchronous.
import { pbkdf2Sync } from 'node:crypto';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const hashOf = ({ password, salt, rounds }: Login): Promise<string> =>
  new Promise((resolve) => {
    resolve(pbkdf2Sync(password, salt, rounds, 32, 'sha256').toString('hex'));
  });

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
