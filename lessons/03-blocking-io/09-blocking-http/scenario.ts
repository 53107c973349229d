import type { Stage } from 'async-course/stage';

/** Three articles that nobody knows beforehand. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as (ids: number[]) => Promise<number[]>;
  const ids = [stage.random(1, 299), stage.random(300, 599), stage.random(600, 899)];
  const settled = await stage.measure(() => main([...ids]));
  stage.returned('main(ids)', settled, ids);
};
