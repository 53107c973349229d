// diagnosis: promise-is-truthy
// fails: returns, work-done, no-floating
// Saving takes time; a question is answered at once.
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
  await db.save('a', 1);
  await db.save('b', 2);
  return { size: db.size, guest: db.can('guest') ? 'allowed' : 'denied' };
};
