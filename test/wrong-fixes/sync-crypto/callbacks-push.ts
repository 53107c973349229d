// diagnosis: not-awaited
// Every callback writes down its own hash.
import { pbkdf2 } from 'node:crypto';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

export const main = async (logins: Login[]): Promise<string[]> => {
  const hashes: string[] = [];
  for (const { password, salt, rounds } of logins)
    pbkdf2(password, salt, rounds, 32, 'sha256', (_error, hash) => hashes.push(hash.toString('hex')));
  return hashes;
};
