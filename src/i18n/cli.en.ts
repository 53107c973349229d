/** What the commands say, in English. */
export const cliEn = {};
