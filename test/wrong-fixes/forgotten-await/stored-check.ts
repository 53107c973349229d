// diagnosis: promise-is-truthy
// fails: returns, work-done, no-floating
// The answer is kept in a variable first.
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
  await Promise.all([db.save('a', 1), db.save('b', 2)]);
  const allowed = db.can('guest');
  let guest = 'allowed';
  if (!allowed) guest = 'denied';
  return { size: db.size, guest };
};
