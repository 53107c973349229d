// diagnosis: not-awaited
// Two are awaited, and by then the others are done as well.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    for (const [index, order] of orders.entries()) {
      if (index < 2) await till.charge(order);
      else till.charge(order);
    }
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
