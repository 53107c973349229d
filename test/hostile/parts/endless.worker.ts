// A worker that calculates for ever.
import { parentPort } from 'node:worker_threads';

const calculate = () => {
  let turns = 0;
  while (turns >= 0) turns = (turns + 1) % 1000; //! line
  return turns;
};

parentPort.postMessage(calculate());
