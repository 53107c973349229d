// style: return await keeps the try open
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    return await Promise.all(orders.map((order) => till.charge(order))).then(() => 'all paid');
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
