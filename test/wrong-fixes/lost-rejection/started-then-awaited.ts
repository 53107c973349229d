// diagnosis: handled-too-late
// fails: no-unhandled, no-floating
// Start all of them, then wait for one after the other.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  try {
    const charges = orders.map((order) => till.charge(order));
    for (const charge of charges) await charge;
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
