// diagnosis: sleep-and-hope
// fails: no-floating
// Half a second is enough for any database.
import { delay } from 'async-course/kit';

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
  db.save('a', 1);
  db.save('b', 2);
  const guest = (await db.can('guest')) ? 'allowed' : 'denied';
  await delay(500);
  return { size: db.size, guest };
};
