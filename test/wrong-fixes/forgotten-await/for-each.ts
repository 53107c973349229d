// diagnosis: callback-waits-alone
// fails: returns, work-done, no-floating
// forEach with an async callback waits for each save.
interface Db {
  save(key: string, value: number): Promise<void>;
  can(user: string): Promise<boolean>;
  readonly size: number;
}

interface Closing {
  readonly size: number;
  readonly guest: string;
}

export const main = async (db: Db): Promise<Closing> => {
  const entries: [string, number][] = [
    ['a', 1],
    ['b', 2],
  ];
  entries.forEach(async ([key, value]) => {
    await db.save(key, value);
  });
  const guest = (await db.can('guest')) ? 'allowed' : 'denied';
  return { size: db.size, guest };
};
