// diagnosis: not-awaited
// fails: returns, work-done, no-unhandled, no-floating
// A try of its own for every charge.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  for (const order of orders) {
    try {
      till.charge(order);
    } catch (error) {
      return `not paid: ${(error as Error).message}`;
    }
  }
  return 'all paid';
};
