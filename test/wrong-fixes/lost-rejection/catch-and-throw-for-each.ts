// diagnosis: left-before-the-rest
// fails: returns, work-done, no-unhandled
// Each charge has a catch that throws the error on.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    for (const order of orders) {
      till.charge(order).catch((error) => {
        throw error;
      });
    }
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
