// diagnosis: left-before-the-rest
// fails: returns, work-done
// Each charge has a catch of its own that remembers the failure.
interface Till {
  charge(order: string): Promise<void>;
}

export const main = async (till: Till, orders: readonly string[]): Promise<string> => {
  let answer = 'all paid';
  for (const order of orders) {
    till.charge(order).catch((error) => {
      answer = `not paid: ${(error as Error).message}`;
    });
  }
  return answer;
};
