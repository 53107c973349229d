// style: helper functions, and a map over the entries
interface Db {
  save(key: string, value: number): Promise<void>;
  can(user: string): Promise<boolean>;
  readonly size: number;
}

interface Closing {
  readonly size: number;
  readonly guest: string;
}

const saveAll = async (db: Db, entries: Readonly<Record<string, number>>): Promise<void> => {
  await Promise.all(Object.entries(entries).map(([key, value]) => db.save(key, value)));
};

const rightOf = async (db: Db, user: string): Promise<string> => {
  const allowed = await db.can(user);
  return allowed ? 'allowed' : 'denied';
};

export async function main(db: Db): Promise<Closing> {
  await saveAll(db, { a: 1, b: 2 });
  return { guest: await rightOf(db, 'guest'), size: db.size };
}
