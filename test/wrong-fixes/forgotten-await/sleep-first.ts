// diagnosis: sleep-and-hope
// The database takes a moment, so give it one.
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
  await delay(140);
  const guest = (await db.can('guest')) ? 'allowed' : 'denied';
  return { size: db.size, guest };
};
