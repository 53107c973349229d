interface Db {
  save(key: string, value: number): Promise<void>;
  can(user: string): Promise<boolean>;
  readonly size: number;
}

export const main = async (db: Db): Promise<{ size: number; guest: string }> => {
  await Promise.all([db.save('a', 1), db.save('b', 2)]);
  const guest = (await db.can('guest')) ? 'allowed' : 'denied';
  return { size: db.size, guest };
};
