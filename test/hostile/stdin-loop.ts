// Reads standard input until something comes.
import { readSync } from 'node:fs';

export const main = () => {
  const buffer = Buffer.alloc(16);
  for (;;) {
    const count = readSync(0, buffer); //! line
    if (count > 0) return count;
  }
};
