// style: node:timers/promises
import { setTimeout as wait } from 'node:timers/promises';

const poll = (service: number): Promise<number> => wait(100, service);

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
