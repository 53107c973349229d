// diagnosis: callback-waits-alone
// Every charge is awaited, in a forEach.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    orders.forEach(async (order) => {
      await till.charge(order);
    });
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
