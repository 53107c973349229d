import type { Branch, Order } from './shop-tables.ts';

/** What answers the questions of a `SyncDb`; each holds the thread until the answer is there. */
export interface ShopEngine {
  readonly sumByCity: (city: number) => number;
  readonly ordersByCity: (city: number) => readonly Order[];
  readonly branches: () => readonly Branch[];
  readonly close: () => void;
}
