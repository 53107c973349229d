// style: one charge after another, within the try
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    for (const order of orders) await till.charge(order);
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
