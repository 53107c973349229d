// style: every call is awaited where it stands
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
  let guest = 'allowed';
  if (!(await db.can('guest'))) guest = 'denied';
  return { size: db.size, guest };
};
