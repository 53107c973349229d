// diagnosis: half-on-the-main-thread
// One goes away, the other I do myself: that is two at once.
import { pbkdf2, pbkdf2Sync } from 'node:crypto';
import { promisify } from 'node:util';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const slowHash = promisify(pbkdf2);

export const main = async ([first, second]: Login[]): Promise<string[]> => {
  if (!first || !second) return [];
  const away = slowHash(first.password, first.salt, first.rounds, 32, 'sha256');
  const here = pbkdf2Sync(second.password, second.salt, second.rounds, 32, 'sha256');
  return [(await away).toString('hex'), here.toString('hex')];
};
