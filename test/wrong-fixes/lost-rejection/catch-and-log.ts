// diagnosis: error-swallowed
// fails: returns
// Whoever reads the log knows about it.
interface Till {
  charge(order: string): Promise<void>;
}

const charge = async (till: Till, order: string): Promise<void> => {
  try {
    await till.charge(order);
  } catch (error) {
    process.stderr.write(`${order}: ${(error as Error).message}\n`);
  }
};

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  for (const order of orders) await charge(till, order);
  return 'all paid';
};
