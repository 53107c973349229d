// Reads standard input to its end, which is at once.
import { readFileSync } from 'node:fs';
export const main = async () => [readFileSync(0, 'utf8').length];
