interface Db {
  save(key: string, value: number): Promise<void>;
  can(user: string): Promise<boolean>;
  readonly size: number;
}

export const main = async (db: Db): Promise<{ size: number; guest: string }> => {
  // TODO: what does each call of `db` hand back, and when is it ready?
  db.save('a', 1);
  db.save('b', 2);
  let guest = 'allowed';
  if (!db.can('guest')) guest = 'denied';
  return { size: db.size, guest };
};
