import { delay } from 'async-course/kit';

// Two suppliers name their price. `delay(ms)` is a wait of `ms` milliseconds that resolves to that number.
const askNearSupplier = (): Promise<number> => delay(200);
const askFarSupplier = (): Promise<number> => delay(300);

export const main = async (): Promise<[number, number]> => {
  // TODO: at which moment does the far supplier hear the question?
  const near = await askNearSupplier();
  const far = await askFarSupplier();
  return [near, far];
};
