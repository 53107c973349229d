import { delay } from 'async-course/kit';

// Two suppliers name their price. `delay(ms)` is a wait of `ms` milliseconds that resolves to that number.
const askNearSupplier = (): Promise<number> => delay(200);
const askFarSupplier = (): Promise<number> => delay(300);

// Both calls are made while the array is built; `await` then collects the two answers.
export const main = async (): Promise<[number, number]> => await Promise.all([askNearSupplier(), askFarSupplier()]);
