// style: Promise.allSettled, and its outcomes are looked at
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  const outcomes = await Promise.allSettled(orders.map((order) => till.charge(order)));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  return failure === undefined ? 'all paid' : `not paid: ${(failure.reason as Error).message}`;
};
