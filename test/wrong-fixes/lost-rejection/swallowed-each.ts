// diagnosis: error-swallowed
// Each charge gets a catch of its own, so nothing can crash.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    for (const order of orders) till.charge(order).catch(() => {});
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
