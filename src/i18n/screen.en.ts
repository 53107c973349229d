/** What the panels and the interactive course say, in English. */
export const screenEn = {
  'timeline.loop': 'loop',
};
