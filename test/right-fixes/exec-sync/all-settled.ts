// style: Promise.allSettled, and failures are thrown
import childProcess from 'node:child_process';
import util from 'node:util';

type Command = readonly [file: string, ...args: string[]];

const priceIn = (printed: string): number => (JSON.parse(printed) as { price: number }).price;

const run = util.promisify(childProcess.execFile);

export const main = async (commands: Command[]): Promise<number[]> => {
  const outcomes = await Promise.allSettled(commands.map(([file, ...args]) => run(file, args)));
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return priceIn(outcome.value.stdout);
  });
};
