// diagnosis: not-awaited
// A handler for everything that nobody handles.
interface Till {
  charge(order: string): Promise<void>;
}

let failure: Error | undefined;
process.on('unhandledRejection', (error) => {
  failure = error as Error;
});

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  for (const order of orders) till.charge(order);
  return failure === undefined ? 'all paid' : `not paid: ${failure.message}`;
};
