/** What the exercises of async-course import. Times are milliseconds everywhere. */
export { asyncTimed } from './kit/async-timed.ts';
export { delay, tick, type DelayOptions } from './kit/delay.ts';
export { getSync } from './kit/get-sync.ts';
export { log, now, trace } from './kit/log.ts';
export { createPool, type Pool } from './kit/pool.ts';
export { countPrimes, jobSize } from './kit/primes.ts';
export { run } from './kit/run.ts';
export { serve, type Job, type JobReply } from './kit/serve.ts';
export { sleepSync } from './kit/sleep-sync.ts';
export { slow } from './kit/slow.ts';
export { SyncDb, type SyncDbOptions } from './kit/sync-db.ts';
