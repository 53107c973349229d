// style: asks first, saves afterwards, methods taken out of the object
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
  const { save, can } = db;
  const guest = (await can('guest')) ? 'allowed' : 'denied';
  await Promise.all([save('b', 2), save('a', 1)]);
  return { size: db.size, guest };
};
