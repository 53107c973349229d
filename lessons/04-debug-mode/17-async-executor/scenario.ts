import type { Stage } from 'async-course/stage';

/** Two labels that can be read, and between them one that cannot. Nobody knows which: the names are others on every run. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as (shelf: object, name: string) => Promise<unknown>;
  const number = stage.random(100, 999);
  const names = [`tea ${number}`, `jam ${number + 1}`, `rye ${number + 2}`] as const;
  const unreadable = new Error(`${names[1]} cannot be read`);
  let failed = (): void => {};
  const failure = new Promise<void>((resolve) => (failed = resolve));

  const shelf = {
    read: async (name: string): Promise<string> => {
      const close = stage.open('read');
      await stage.pause(stage.random(20, 50));
      close();
      if (name !== names[1]) return `${name} from the shelf`;
      failed();
      throw unreadable;
    },
  };
  // The error needs no time to get to the caller, only a few turns. Whoever never reads gives it none to wait for.
  const longEnough = async (): Promise<void> => {
    await Promise.race([failure, stage.pause(500)]);
    await stage.pause(100);
  };

  await stage.measure(async () => {
    const first = await stage.attemptUntil('main #1', () => main(shelf, names[0]), stage.pause(1000));
    stage.returned('main(shelf, name) #1', first, `${names[0].toUpperCase()} FROM THE SHELF`);
    const second = await stage.attemptUntil('main #2', () => main(shelf, names[1]), longEnough());
    const settled = second.status !== 'pending';
    stage.returned('main(shelf, name) #2, settled', { status: 'fulfilled', value: settled, async: false }, true);
    const asError = second.status !== 'fulfilled';
    stage.returned('main(shelf, name) #2, no value', { status: 'fulfilled', value: asError, async: false }, true);
    stage.rejected('main(shelf, name) #2', second, unreadable);
    const third = await stage.attemptUntil('main #3', () => main(shelf, names[2]), stage.pause(1000));
    stage.returned('main(shelf, name) #3', third, `${names[2].toUpperCase()} FROM THE SHELF`);
  });
};
