/** A branch of the shop. */
export interface Branch {
  readonly city: number;
  readonly name: string;
}

export interface Order {
  readonly id: number;
  readonly city: number;
  readonly total: number;
}

export interface ShopTables {
  readonly branches: readonly Branch[];
  readonly orders: readonly Order[];
}

const cityNames =
  'Seoul Busan Incheon Daegu Daejeon Gwangju Ulsan Suwon Jeju Gangneung Lisbon Oslo Turin Ghent Graz Riga Porto Bergen Lyon Bilbao';

const ORDERS = 4000;

/** The shop's rows as a database of that name holds them: for one name the same everywhere, for another name others. */
export const shopTables = (name: string): ShopTables => {
  const seed = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
  const branches = cityNames.split(' ').map((each, index) => ({ city: index + 1, name: each }));
  const orders = Array.from({ length: ORDERS }, (_, index) => {
    const id = index + 1;
    const mixed = (id * 7919 + seed * 104_729) % 1_000_003;
    return { id, city: (mixed % branches.length) + 1, total: (mixed % 9001) + 100 };
  });
  return { branches, orders };
};
