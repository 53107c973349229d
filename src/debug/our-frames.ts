const ours = new URL('.', import.meta.url).href;

/** An address or a line of a stack that is about debug mode's own code. */
export const isOurs = (text: string): boolean => text.includes(ours);

const MOST_CAUSES = 5;

/** Takes debug mode's own frames out of an error's stack: a program that prints it prints what it would print without. */
export const hideOurFrames = (error: unknown): void => {
  try {
    let at = error as Error | undefined;
    for (let causes = 0; typeof at === 'object' && causes < MOST_CAUSES; causes++) {
      const { stack } = at;
      if (typeof stack === 'string' && isOurs(stack)) at.stack = withoutOurs(stack);
      at = at.cause as Error | undefined;
    }
  } catch {
    // it is no error, or is locked
  }
};

const withoutOurs = (stack: string): string => {
  const kept: string[] = [];
  for (const line of stack.split('\n')) {
    const frame = /^ +at (?:(\w+)\.(?:\S+ \[as )?([\w$]+)\]? )?/.exec(line);
    if (frame === null || !isOurs(line)) {
      kept.push(line);
      continue;
    }
    // The function that stands for another one took its name as a method.
    const [, type, method] = frame;
    const last = kept.at(-1) ?? '';
    if (type === undefined || method === undefined) continue;
    if (/ at \w+\.<anonymous> \(/.test(last)) kept[kept.length - 1] = last.replace('<anonymous>', method);
    else if (type === 'Timeout')
      kept[kept.length - 1] = last.replace(/at Timeout\.([\w$]+) \(/, `at Timeout.$1 [as ${method}] (`);
  }
  return kept.join('\n');
};
