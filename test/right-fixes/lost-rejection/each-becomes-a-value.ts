// style: each charge becomes its error or null, and the errors are counted
interface Till {
  charge(order: string): Promise<void>;
}

const failureOf = async (till: Till, order: string): Promise<Error | null> => {
  try {
    await till.charge(order);
    return null;
  } catch (error) {
    return error as Error;
  }
};

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  const failures = await Promise.all(orders.map((order) => failureOf(till, order)));
  const failure = failures.find((each) => each !== null);
  return failure ? `not paid: ${failure.message}` : 'all paid';
};
