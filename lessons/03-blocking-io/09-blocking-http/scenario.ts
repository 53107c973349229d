import type { Stage } from 'async-course/stage';

/** What an old number has more than the new one. */
const OLD_NUMBERS = 1000;

/** Three articles that nobody knows beforehand, asked for by old numbers: the new ones stand only in the answers. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as (ids: number[]) => Promise<number[]>;
  const ids = [stage.random(1, 299), stage.random(300, 599), stage.random(600, 899)];
  const settled = await stage.measure(() => main(ids.map((id) => id + OLD_NUMBERS)));
  stage.returned('main(ids)', settled, ids);
};
