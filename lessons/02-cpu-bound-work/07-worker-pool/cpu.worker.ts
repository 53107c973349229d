import { countPrimes, serve } from 'async-course/kit';

// This file is loaded by a worker thread. `pool.run('primes', n)` in the main thread gets its answer from here.
serve({ primes: (n: number) => countPrimes(n) });
