// diagnosis: one-after-another
// fails: overlap
// Each wait in an async function of its own, then they are independent.
import { delay } from 'async-course/kit';

const near = async () => await delay(200);
const far = async () => await delay(300);

export const main = async (): Promise<[number, number]> => {
  return [await near(), await far()];
};
