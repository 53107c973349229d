// style: promises are stored and awaited before each use
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
  const saves = [db.save('a', 1), db.save('b', 2)];
  const check = db.can('guest');
  for (const save of saves) await save;
  return { size: db.size, guest: (await check) ? 'allowed' : 'denied' };
};
