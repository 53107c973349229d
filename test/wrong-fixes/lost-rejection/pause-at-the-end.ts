// diagnosis: sleep-and-hope
// The try block stays open long enough for every card.
import { delay } from 'async-course/kit';

interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    for (const order of orders) till.charge(order);
    await delay(100);
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
