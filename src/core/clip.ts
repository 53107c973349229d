/** Shortens a learner's text for a sentence, never through the middle of a character; the whole of it is in the output. */
export const clip = (text: string, length = MOST): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** Two texts beside each other: where they differ only behind what fits, both begin shortly before that. */
export const clipPair = (one: string, other: string, length = MOST): readonly [string, string] => {
  const differAt = firstDifference(one, other);
  const start = differAt + SEEN_AFTER < length ? 0 : beginningBefore(one, differAt);
  const shown = (text: string): string => clip(start === 0 ? text : `…${text.slice(start)}`, length);
  return [shown(one), shown(other)];
};

const MOST = 120;
/** Of the text around a difference. */
const SEEN_AFTER = 20;
const SEEN_BEFORE = 30;

const firstDifference = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
};

/** At the beginning of a word, if there is one near: half a number reads like another number. */
const beginningBefore = (text: string, at: number): number => {
  const space = text.lastIndexOf(' ', at - SEEN_BEFORE);
  const start = space >= at - 2 * SEEN_BEFORE ? space + 1 : at - SEEN_BEFORE;
  return /[\uDC00-\uDFFF]/.test(text[start] ?? '') ? start - 1 : start;
};
