// diagnosis: wrong-result
// fails: returns
// Everything is awaited, and there is a word for whatever goes wrong.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    for (const order of orders) await till.charge(order);
    return 'all paid';
  } catch {
    return 'not paid';
  }
};
