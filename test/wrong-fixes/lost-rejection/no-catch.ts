// diagnosis: failed-instead
// fails: returns
// Waiting is enough; the error comes by itself.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  await Promise.all(orders.map((order) => till.charge(order)));
  return 'all paid';
};
