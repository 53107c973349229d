import type { cliEn } from './cli.en.ts';

/** What the commands say, in Korean. */
export const cliKo: Readonly<Record<keyof typeof cliEn, string>> = {};
