// diagnosis: constant-answer
// fails: returns, work-done
// Nothing can fail if nothing is done.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    return orders.length > 0 && typeof till.charge === 'function' ? 'all paid' : 'nothing to do';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
