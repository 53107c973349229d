// diagnosis: linter-silenced
// fails: returns, work-done
// A catch handles the promise.
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
  db.save('a', 1).catch(() => {});
  db.save('b', 2).catch(() => {});
  const guest = (await db.can('guest')) ? 'allowed' : 'denied';
  return { size: db.size, guest };
};
