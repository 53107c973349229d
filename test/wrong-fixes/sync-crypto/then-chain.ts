// diagnosis: microtask-yield
// fails: parallel, not-blocked
// A promise callback runs in the background.
import { pbkdf2Sync } from 'node:crypto';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const hashOf = ({ password, salt, rounds }: Login): Promise<string> =>
  Promise.resolve().then(() => pbkdf2Sync(password, salt, rounds, 32, 'sha256').toString('hex'));

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
