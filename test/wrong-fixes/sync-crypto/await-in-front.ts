// diagnosis: still-on-the-main-thread
// fails: parallel, not-blocked
// An await was missing in front of the hash.
import { pbkdf2Sync } from 'node:crypto';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const hashOf = async ({ password, salt, rounds }: Login): Promise<string> => {
  const hash = await pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  return hash.toString('hex');
};

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
