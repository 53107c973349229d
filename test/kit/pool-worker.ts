import process from 'node:process';
import { countPrimes, serve } from '../../src/kit.ts';

serve({
  primes: (n: number) => countPrimes(n),
  fail: (reason: string) => {
    throw new Error(reason);
  },
  exit: (code: number) => process.exit(code), // oxlint-disable-line unicorn/no-process-exit -- the death of a worker is what is tested
});
