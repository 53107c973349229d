// diagnosis: error-swallowed
// fails: returns
// Wait for each, and let no failure stop the others.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    await Promise.all(orders.map((order) => till.charge(order).catch(() => {})));
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
