import { pbkdf2Sync } from 'node:crypto';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

// Slow on purpose: what costs a customer a blink costs a thief, who has to try millions, years.
const hashOf = async ({ password, salt, rounds }: Login): Promise<string> => {
  const hash = pbkdf2Sync(password, salt, rounds, 32, 'sha256'); // TODO: which thread does all these rounds?
  return hash.toString('hex');
};

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
