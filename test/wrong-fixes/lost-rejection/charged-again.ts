// diagnosis: charged-twice
// fails: returns
// All are started together, then each is waited for.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    await Promise.all(orders.map((order) => till.charge(order)));
    for (const order of orders) await till.charge(order);
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
