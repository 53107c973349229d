// style: Promise.allSettled for the saves
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
  const outcomes = await Promise.allSettled([db.save('a', 1), db.save('b', 2)]);
  if (outcomes.some((outcome) => outcome.status === 'rejected')) throw new Error('an entry was not saved');
  const allowed = await db.can('guest');
  return { size: db.size, guest: allowed ? 'allowed' : 'denied' };
};
