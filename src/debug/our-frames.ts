const ours = new URL('.', import.meta.url).href;

/** An address or a line of a stack that is about debug mode's own code. */
export const isOurs = (text: string): boolean => text.includes(ours);

/** Takes debug mode's own frames out of an error's stack: a program that prints it prints what it would print without. */
export const hideOurFrames = (error: unknown): void => {
  try {
    const { stack } = error as Error;
    if (typeof stack !== 'string' || !isOurs(stack)) return;
    (error as Error).stack = stack
      .split('\n')
      .filter((line) => !/^ +at /.test(line) || !isOurs(line))
      .join('\n');
  } catch {
    // it is no error, or is locked
  }
};
