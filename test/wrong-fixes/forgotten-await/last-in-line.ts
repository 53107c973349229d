// diagnosis: one-not-awaited
// fails: no-floating
// Whoever looks until both are there does not have to wait for the first.
interface Db {
  save(key: string, value: number): Promise<void>;
  can(user: string): Promise<boolean>;
  readonly size: number;
}

export const main = async (db: Db): Promise<{ size: number; guest: string }> => {
  db.save('a', 1);
  await db.save('b', 2);
  while (db.size < 2) await db.can('guest');
  const guest = (await db.can('guest')) ? 'allowed' : 'denied';
  return { size: db.size, guest };
};
