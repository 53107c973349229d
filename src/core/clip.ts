/** Shortens a learner's text for a sentence; the whole of it is in the output. */
export const clip = (text: string, length = 120): string => {
  const characters = [...text.slice(0, length * 2 + 2)];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
};
