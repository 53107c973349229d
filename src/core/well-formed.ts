/** Halves of letters that take two places. */
const HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text that every encoding can carry: half a letter becomes the sign for one that cannot be read. */
export const wellFormed = (text: string): string => text.replace(HALVES, '\uFFFD');
