// The imported file holds the loop.
import { turn } from './loop-second.ts';
export const main = async () => [turn(3)];
