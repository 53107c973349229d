// diagnosis: left-before-the-rest
// The first failure must end it, and race ends with the first.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    await Promise.race(orders.map((order) => till.charge(order)));
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
