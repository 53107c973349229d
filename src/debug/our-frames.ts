const ours = new URL('.', import.meta.url).href;

/** An address or a line of a stack that is about debug mode's own code. */
export const isOurs = (text: string): boolean => text.includes(ours);
