import { SyncDb } from 'async-course/kit';
import type { Stage } from 'async-course/stage';

/** After so many milliseconds somebody asks whether the shop is still there, and once more so long after the answer. */
const HEALTH_MS = 20;
const AGAIN_MS = 100;

/** Between the scenario’s own queries and the learner’s, so that nobody takes the one for the other. */
const ASIDE_MS = 10;

/** Five of the shop’s twenty cities, which nobody knows beforehand. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as (cities: number[]) => Promise<number[]>;
  const cities = [0, 4, 8, 12, 16].map((first) => first + stage.random(1, 4));
  const known = new SyncDb('shop.db', { queryMs: 0 });
  const due = cities.map((city) => known.sumByCity(city));
  await stage.pause(ASIDE_MS);
  let over = false;
  const ask = (name: string, ms: number, again: () => void): void => {
    const answered = stage.open(name, ms);
    const heard = (): void => {
      answered();
      if (!over) again();
    };
    stage.pause(ms).then(heard, heard);
  };
  const settled = await stage.measure(() => {
    ask('health', HEALTH_MS, () => ask('health again', AGAIN_MS, () => {}));
    return main([...cities]);
  });
  over = true;
  stage.returned('main(cities)', settled, due);
};
