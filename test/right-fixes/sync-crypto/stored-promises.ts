// style: the whole module, and promises that are stored
import crypto from 'node:crypto';
import util from 'node:util';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const slowHash = util.promisify(crypto.pbkdf2);

export async function main(logins: Login[]): Promise<string[]> {
  const started = [];
  for (const { password, salt, rounds } of logins) started.push(slowHash(password, salt, rounds, 32, 'sha256'));
  const hashes: string[] = [];
  for (const hash of started) hashes.push((await hash).toString('hex'));
  return hashes;
}
