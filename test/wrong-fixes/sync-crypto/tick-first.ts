// diagnosis: still-on-the-main-thread
// fails: parallel, not-blocked
// Let the others go first, then calculate.
import { pbkdf2Sync } from 'node:crypto';
import { tick } from 'async-course/kit';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const hashOf = async ({ password, salt, rounds }: Login): Promise<string> => {
  await tick();
  return pbkdf2Sync(password, salt, rounds, 32, 'sha256').toString('hex');
};

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
