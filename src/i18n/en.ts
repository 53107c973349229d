import { authorEn } from './author.en.ts';
import { cliEn } from './cli.en.ts';
import { debugEn } from './debug.en.ts';
import { helpEn } from './help.en.ts';
import { plainEn } from './plain.en.ts';
import { reportEn } from './report.en.ts';
import { rulesEn } from './rules.en.ts';
import { screenEn } from './screen.en.ts';
import { shellEn } from './shell.en.ts';
import { summaryEn } from './summary.en.ts';
import { transferEn } from './transfer.en.ts';
import { unitsEn } from './units.en.ts';
import { upgradeEn } from './upgrade.en.ts';

/** Everything that is said, in English: the source of the keys. */
export const en = {
  ...rulesEn,
  ...cliEn,
  ...authorEn,
  ...debugEn,
  ...helpEn,
  ...plainEn,
  ...reportEn,
  ...screenEn,
  ...shellEn,
  ...summaryEn,
  ...transferEn,
  ...unitsEn,
  ...upgradeEn,
};
