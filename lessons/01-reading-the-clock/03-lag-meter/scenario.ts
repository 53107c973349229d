import { now, sleepSync, tick } from 'async-course/kit';
import type { Stage } from 'async-course/stage';

interface Meter {
  stop(): number;
}

/** A learner's interval may be longer than ours, and the two do not tick at the same moments. */
const SLACK_MS = 30;
const INTERVAL_MS = 5;

/** One long block, four short ones, one of them longer than the last, and one that lasts until the very moment of `stop()`. */
export const scenario = async (stage: Stage): Promise<void> => {
  const startMeter = stage.exports.startMeter as () => Meter;
  const longMs = stage.random(200, 260);
  const shortMs = stage.random(55, 70);
  const lastMs = stage.random(200, 260);

  /** Late timers run all in one go, a histogram's own not among them: turns of the loop let every meter tick before the block. */
  const rest = async (ms: number): Promise<void> => {
    await stage.pause(ms);
    await tick();
    await tick();
  };

  const readings: Reading[] = [];
  const read = async (label: string, blocks: number, load: () => Promise<void>): Promise<void> => {
    const reference = openReference();
    let meter: Meter;
    try {
      meter = startMeter();
    } catch (reason) {
      reference.close();
      stage.returned('startMeter()', { status: 'rejected', reason, async: false }, 'a meter');
      return;
    }
    await load();
    // Read on both sides of the learner's own reading: a pause of the machine between two lines moves the bounds along.
    const atLeast = reference.longest();
    const settled = await stage.attempt('stop', () => meter.stop());
    // Of one block the longest gap and all gaps together are the same, but for what a busy machine adds to the sum.
    const atMost = blocks === 1 ? reference.sum() : reference.longest();
    reference.close();
    const from = Math.max(0, Math.round(atLeast - SLACK_MS));
    const to = Math.round(atMost + SLACK_MS);
    const due = `${from} to ${to} ms`;
    // A number that comes later is another one: meanwhile the loop went on.
    const ms = settled.status !== 'fulfilled' ? null : settled.async ? 'a promise' : settled.value;
    const right = typeof ms === 'number' && ms >= from && ms <= to;
    const seen = typeof ms === 'number' ? `${legible(ms)} ms` : ms;
    readings.push({ label, ms: typeof ms === 'number' ? ms : NaN, from, to });
    stage.returned(label, settled.status === 'fulfilled' ? { ...settled, value: right ? due : seen } : settled, due);
  };

  await stage.measure(async () => {
    await read('stop() #1', 1, async () => {
      await rest(60);
      sleepSync(longMs);
      await rest(60);
    });
    await read('stop() #2', 4, async () => {
      for (const ms of [shortMs, 2 * shortMs + SLACK_MS, shortMs, shortMs]) {
        await rest(30);
        sleepSync(ms);
      }
      await rest(30);
    });
    await read('stop() #3', 1, async () => {
      await rest(60);
      sleepSync(lastMs);
    });
  });
  for (const [label, isSo] of Object.entries(waysToBeWrong(readings)))
    stage.returned(label, { status: 'fulfilled', value: isSo, async: false }, false);
};

interface Reading {
  readonly label: string;
  readonly ms: number;
  readonly from: number;
  readonly to: number;
}

/** For the diagnosis: in which way the numbers are wrong. Labels of the verdict, and code, for that is the same in every language. */
const waysToBeWrong = (readings: readonly Reading[]): Readonly<Record<string, boolean>> => ({
  'stop() #1 === stop() #2': readings.length > 1 && readings.every(({ ms }) => ms === readings[0]?.ms),
  'stop() in seconds':
    readings.length > 0 && readings.every(({ ms, from, to }) => ms * 1000 >= from && ms * 1000 <= to),
  ...Object.fromEntries(
    readings.flatMap(({ label, ms, from, to }) => [
      [`${label} < longest`, ms < from],
      [`${label} > longest`, ms > to],
    ]),
  ),
});

const legible = (ms: number): number => (Math.abs(ms) < 10 ? Number(ms.toPrecision(2)) : Math.round(ms));

/** What any meter on this loop could have seen: the machine's own pauses are in it as well, so they are held against nobody. */
const openReference = () => {
  let longestMs = 0;
  let sumMs = 0;
  let last = now();
  const gap = (): number => Math.max(0, now() - last - INTERVAL_MS);
  const timer = setInterval(() => {
    const ms = gap();
    longestMs = Math.max(longestMs, ms);
    sumMs += ms;
    last = now();
  }, INTERVAL_MS);
  return {
    longest: () => Math.max(longestMs, gap()),
    sum: () => sumMs + gap(),
    close: () => clearInterval(timer),
  };
};
