import type { Stage } from 'async-course/stage';

/** A database that takes its time: nobody knows how long, nor which of the two saves is done first. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as (db: object) => Promise<unknown>;
  const quickMs = stage.random(80, 100);
  const slowMs = quickMs + stage.random(100, 130);
  const saveMs = stage.random(0, 1) === 0 ? [quickMs, slowMs] : [slowMs, quickMs];
  const rows = new Map<string, number>();

  const query = async (name: string, ms: number): Promise<void> => {
    const close = stage.open(name);
    await stage.pause(ms);
    close();
  };
  const db = {
    save: async (key: string, value: number): Promise<void> => {
      await query('save', saveMs.shift() ?? quickMs);
      rows.set(key, value);
    },
    // Quicker than each save and than the gap between the two, so that it can never hide a save that nobody waits for.
    can: async (user: string): Promise<boolean> => {
      await query('can', stage.random(20, 35));
      return user === 'owner';
    },
    get size(): number {
      return rows.size;
    },
  };
  const settled = await stage.measure(() => main(db));
  const stored = rows.size;
  stage.returned('main(db)', settled, { size: 2, guest: 'denied' });
  stage.returned('db.size after main(db)', { status: 'fulfilled', value: stored, async: true }, 2);
};
