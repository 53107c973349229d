// diagnosis: wrong-result
// fails: returns
// Everything is awaited, so the order of the lines does not matter.
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
  const { size } = db;
  await Promise.all([db.save('a', 1), db.save('b', 2)]);
  const guest = (await db.can('guest')) ? 'allowed' : 'denied';
  return { size, guest };
};
