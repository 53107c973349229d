// diagnosis: wrong-result
// fails: returns
// The second entry never gets there, and the number that is due is written down.
interface Db {
  save(key: string, value: number): Promise<void>;
  can(user: string): Promise<boolean>;
  readonly size: number;
}

export const main = async (db: Db): Promise<{ size: number; guest: string }> => {
  await db.save('a', 1);
  await db.save('a', 2);
  const guest = (await db.can('guest')) ? 'allowed' : 'denied';
  return { size: 2, guest };
};
