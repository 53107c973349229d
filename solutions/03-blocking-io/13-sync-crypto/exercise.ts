import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const slowHash = promisify(pbkdf2); // the rounds are done on a thread of the runtime’s own

// Slow on purpose: what costs a customer a blink costs a thief, who has to try millions, years.
const hashOf = async ({ password, salt, rounds }: Login): Promise<string> => {
  const hash = await slowHash(password, salt, rounds, 32, 'sha256');
  return hash.toString('hex');
};

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
