// diagnosis: await-an-array
// Await the charges, all of them.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    await orders.map((order) => till.charge(order));
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
