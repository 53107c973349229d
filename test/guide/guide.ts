/** Brings the tables of lessons/README.md up to date with the code: `npm run guide`. */
import { readFile, writeFile } from 'node:fs/promises';
import { withBlocks } from './blocks.ts';

const page = 'lessons/README.md';
await writeFile(page, withBlocks(await readFile(page, 'utf8')));
