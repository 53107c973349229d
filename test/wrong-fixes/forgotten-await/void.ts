// diagnosis: linter-silenced
// fails: returns, work-done, no-floating
// With void the linter is content.
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
  void db.save('a', 1);
  void db.save('b', 2);
  const guest = (await db.can('guest')) ? 'allowed' : 'denied';
  return { size: db.size, guest };
};
