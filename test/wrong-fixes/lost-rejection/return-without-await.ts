// diagnosis: return-without-await
// fails: returns
// The promise of all charges is returned from within the try.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    return Promise.all(orders.map((order) => till.charge(order))).then(() => 'all paid');
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
