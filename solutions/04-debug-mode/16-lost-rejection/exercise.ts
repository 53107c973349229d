interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    // Waiting inside the block keeps it open until every card has answered.
    await Promise.all(orders.map((order) => till.charge(order)));
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
