import { slow } from 'async-course/kit';
import type { Settled, Stage } from 'async-course/stage';

type Main = (commands: (readonly [file: string, ...args: string[]])[]) => Promise<number[]>;

/** Longer than a program takes to start on the busiest machine. */
const NEVER_MS = 3000;

/** Between the scenario’s own requests and the learner’s, so that nobody takes the one for the other. */
const ASIDE_MS = 10;

/** First a parcel that the carrier refuses, then three that nobody knows beforehand. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as Main;
  const refused = stage.attempt('refused', () => main([slow.command('/refused')]));
  const failed = await Promise.race([refused, stage.pause(NEVER_MS)]);
  stage.returned('main([refused])', word(failed?.status ?? 'pending'), 'rejected');

  const ids = [stage.random(1, 299), stage.random(300, 599), stage.random(600, 899)];
  const prices = await Promise.all(ids.map(async (id) => await priceOf(id)));
  const commands = ids.map((id) => slow.command(`/item?ms=150&id=${id}`));
  await stage.pause(ASIDE_MS);
  const settled = await stage.measure(() => main(commands));
  stage.returned('main(commands)', settled, prices);
};

const priceOf = async (id: number): Promise<number> => {
  const response = await fetch(slow.url(`/item?id=${id}`));
  return ((await response.json()) as { readonly price: number }).price;
};

/** The error is the runtime’s own and differs from one to the other; that there is one is what matters. */
const word = (value: string): Settled<string> => ({ status: 'fulfilled', value, async: true });
