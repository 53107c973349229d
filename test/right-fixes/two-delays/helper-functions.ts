// style: async helper functions and a list of suppliers
import { delay } from 'async-course/kit';

interface Supplier {
  readonly name: string;
  readonly ms: number;
}

const suppliers: readonly Supplier[] = [
  { name: 'near', ms: 200 },
  { name: 'far', ms: 300 },
];

const ask = async ({ ms }: Supplier): Promise<number> => {
  const price = await delay(ms);
  return price;
};

export async function main(): Promise<number[]> {
  return await Promise.all(suppliers.map((supplier) => ask(supplier)));
}
