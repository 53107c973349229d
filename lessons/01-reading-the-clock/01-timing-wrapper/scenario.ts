import { delay } from 'async-course/kit';
import type { Stage } from 'async-course/stage';

type AsyncFunction = (...args: never[]) => Promise<unknown>;

/** Orders of different length that overlap, a method, and a payment that fails: a wrapper must be invisible to all of them. */
export const scenario = async (stage: Stage): Promise<void> => {
  const timed = stage.exports.timed as <F extends AsyncFunction>(fn: F) => F;

  const loadOrder = timed(async function loadOrder(id: number, currency: string, ms: number) {
    await delay(ms);
    return { id, currency };
  });
  const till = {
    total: stage.random(100, 999),
    readTotal: timed(async function readTotal(this: { readonly total: number }) {
      await delay(stage.random(60, 90));
      return this.total;
    }),
  };
  const declined = new Error(`card ${stage.random(1000, 9999)} was declined`);
  const chargeCard = timed(async function chargeCard() {
    await delay(stage.random(60, 90));
    throw declined;
  });
  const [slowId, quickId] = [stage.random(1, 499), stage.random(500, 999)];

  await stage.measure(async () => {
    const slow = stage.attempt('loadOrder', () => loadOrder(slowId, 'EUR', 180));
    await stage.pause(50);
    const quick = await stage.attempt('loadOrder', () => loadOrder(quickId, 'KRW', 60));
    stage.returned('loadOrder #1', await slow, { id: slowId, currency: 'EUR' });
    stage.returned('loadOrder #2', quick, { id: quickId, currency: 'KRW' });
    stage.returned('till.readTotal', await stage.attempt('readTotal', () => till.readTotal()), till.total);
    stage.rejected('chargeCard', await stage.attempt('chargeCard', () => chargeCard()), declined);
  });
};
