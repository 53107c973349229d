interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    // TODO: when is this block left, and when is a card declined?
    for (const order of orders) till.charge(order);
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
