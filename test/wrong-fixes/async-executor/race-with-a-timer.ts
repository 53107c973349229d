// diagnosis: timeout-guessed
// Who waits too long gets an error of his own.
import { delay } from 'async-course/kit';

interface Shelf {
  read(name: string): Promise<string>;
}

const load = (shelf: Shelf, name: string): Promise<string> =>
  new Promise(async (resolve) => {
    const text = await shelf.read(name);
    resolve(text.toUpperCase());
  });

const tooLate = async (ms: number): Promise<never> => {
  await delay(ms);
  throw new Error('the shelf does not answer');
};

export const main = (shelf: Shelf, name: string): Promise<string> => Promise.race([load(shelf, name), tooLate(80)]);
