// style: .then without any async function
interface Db {
  save(key: string, value: number): Promise<void>;
  can(user: string): Promise<boolean>;
  readonly size: number;
}

interface Closing {
  readonly size: number;
  readonly guest: string;
}

export const main = (db: Db): Promise<Closing> =>
  db
    .save('a', 1)
    .then(() => db.save('b', 2))
    .then(() => db.can('guest'))
    .then((allowed) => ({ size: db.size, guest: allowed ? 'allowed' : 'denied' }));
