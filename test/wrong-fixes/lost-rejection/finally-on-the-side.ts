// diagnosis: side-promise
// fails: no-unhandled, no-floating
// Each charge is awaited, and a note is made when it is done.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  const done: string[] = [];
  try {
    for (const order of orders) {
      const charge = till.charge(order);
      charge.finally(() => done.push(order));
      await charge;
    }
    return 'all paid';
  } catch (error) {
    return `not paid: ${(error as Error).message}`;
  }
};
