/** Shortens a learner's text for a sentence, never through the middle of a character; the whole of it is in the output. */
export const clip = (text: string, length = 120): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
