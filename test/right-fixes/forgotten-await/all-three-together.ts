// style: one Promise.all for the saves and the check
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
  const [allowed] = await Promise.all([db.can('guest'), db.save('a', 1), db.save('b', 2)]);
  return { size: db.size, guest: allowed ? 'allowed' : 'denied' };
};
