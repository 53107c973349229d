// style: node:timers/promises
import { setTimeout as wait } from 'node:timers/promises';

export const main = (): Promise<number[]> => Promise.all([wait(200, 200), wait(300, 300)]);
