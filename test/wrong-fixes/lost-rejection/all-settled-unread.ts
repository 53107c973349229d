// diagnosis: error-swallowed
// fails: returns
// allSettled waits for all, the declined ones as well.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    await Promise.allSettled(orders.map((order) => till.charge(order)));
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
