// style: then and catch, without async
interface Till {
  charge(order: string): Promise<void>;
}

export const main = (till: Till, orders: readonly string[]): Promise<string> =>
  Promise.all(orders.map((order) => till.charge(order)))
    .then(() => 'all paid')
    .catch((error: Error) => `not paid: ${error.message}`);
