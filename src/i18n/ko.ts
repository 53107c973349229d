import { authorKo } from './author.ko.ts';
import { cliKo } from './cli.ko.ts';
import type { en } from './en.ts';
import { debugKo } from './debug.ko.ts';
import { helpKo } from './help.ko.ts';
import { plainKo } from './plain.ko.ts';
import { reportKo } from './report.ko.ts';
import { rulesKo } from './rules.ko.ts';
import { screenKo } from './screen.ko.ts';
import { shellKo } from './shell.ko.ts';
import { summaryKo } from './summary.ko.ts';
import { transferKo } from './transfer.ko.ts';
import { unitsKo } from './units.ko.ts';
import { upgradeKo } from './upgrade.ko.ts';

/** Everything that is said, in Korean; a key that English has and Korean lacks does not compile. */
export const ko: Readonly<Record<keyof typeof en, string>> = {
  ...rulesKo,
  ...cliKo,
  ...authorKo,
  ...debugKo,
  ...helpKo,
  ...reportKo,
  ...screenKo,
  ...shellKo,
  ...plainKo,
  ...summaryKo,
  ...transferKo,
  ...unitsKo,
  ...upgradeKo,
};
