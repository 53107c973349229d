// diagnosis: not-awaited
// fails: returns, work-done
// As soon as one save is done, the database is ready.
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
  await Promise.race([db.save('a', 1), db.save('b', 2)]);
  const guest = (await db.can('guest')) ? 'allowed' : 'denied';
  return { size: db.size, guest };
};
