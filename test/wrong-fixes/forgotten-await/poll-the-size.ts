// diagnosis: sleep-and-hope
// fails: no-floating
// Look again until both entries are there.
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
  while (db.size < 2) await delay(5);
  const guest = (await db.can('guest')) ? 'allowed' : 'denied';
  return { size: db.size, guest };
};
