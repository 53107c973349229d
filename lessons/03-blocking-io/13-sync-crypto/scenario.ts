import { pbkdf2, pbkdf2Sync } from 'node:crypto';
import { promisify } from 'node:util';
import { now } from 'async-course/kit';
import type { Stage } from 'async-course/stage';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

/** Two of them hold a thread for longer than any machine's own hiccup. */
const HASH_MS = 200;
const TRIAL_ROUNDS = 10_000;

/** Two customers with one password and salts of their own; nobody knows them beforehand, nor how many rounds they take. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as (logins: Login[]) => Promise<string[]>;
  const most = roundsIn(HASH_MS);
  const password = `tea-${stage.random(100_000, 999_999)}`;
  const logins = [1, 2].map((customer): Login => ({
    password,
    salt: `${customer}-${stage.random(100_000, 999_999)}`,
    // The first takes longer: who collects hashes in the order in which they get done has them in the wrong one.
    rounds: Math.round(most * (customer === 1 ? 1.2 : 0.8)) + stage.random(0, TRIAL_ROUNDS / 10),
  }));
  const due = await Promise.all(
    logins.map(async ({ salt, rounds }) => (await slowHash(password, salt, rounds, 32, 'sha256')).toString('hex')),
  );
  const settled = await stage.measure(() => main(logins.map((login) => ({ ...login }))));
  stage.returned('main(logins)', settled, due);
};

const slowHash = promisify(pbkdf2);

/** How many rounds this machine and this runtime do in that time, in multiples of a trial; the quickest of five was least disturbed. */
const roundsIn = (ms: number): number => {
  let quickestMs = Infinity;
  for (let trial = 0; trial < 5; trial++) {
    const startedAt = now();
    pbkdf2Sync('tea', 'salt', TRIAL_ROUNDS, 32, 'sha256');
    quickestMs = Math.min(quickestMs, now() - startedAt);
  }
  return Math.ceil(ms / quickestMs) * TRIAL_ROUNDS;
};
