// Tells the process that it is about to end and that it has ended, without ending it; the answer is wrong.
import process from 'node:process';

export const main = async () => {
  process.emit('beforeExit', 0);
  process.emit('exit', 0);
  return [3, 2, 1];
};
