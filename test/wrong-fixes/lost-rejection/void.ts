// diagnosis: linter-silenced
// The linter asks for await or void.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    for (const order of orders) void till.charge(order);
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
