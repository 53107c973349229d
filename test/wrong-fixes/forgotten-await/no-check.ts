// diagnosis: less-work
// fails: work-done
// Guests may not enter, so nobody needs to ask.
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
  await Promise.all([db.save('a', 1), db.save('b', 2)]);
  return { size: db.size, guest: 'denied' };
};
