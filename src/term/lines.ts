import { StringDecoder } from 'node:string_decoder';

/** Lines as they are typed or piped in: for whoever cannot use single keys. */
export interface Lines {
  /** The next line, without its end; null when there is none any more. */
  readonly next: () => Promise<string | null>;
  /** Gives the input away to another program, and takes it back. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** There is no line any more, whatever is typed. */
  readonly close: () => void;
}

export const openLines = (input: NodeJS.ReadableStream): Lines => {
  const decoder = new StringDecoder('utf8');
  const waiting: string[] = [];
  let begun = '';
  let over = false;
  let wake = (): void => {};
  const read = (data: Buffer | string): void => {
    const parts = (begun + decoder.write(Buffer.from(data))).split(/\r?\n/);
    begun = parts.pop() ?? '';
    waiting.push(...parts);
    wake();
  };
  const end = (): void => {
    // A last line without an end is a line all the same.
    if (!over && begun !== '') waiting.push(begun);
    over = true;
    wake();
  };
  input.on('data', read);
  input.on('end', end);
  input.on('error', end);
  return {
    next: async () => {
      for (;;) {
        const line = waiting.shift();
        if (line !== undefined) return line;
        if (over) return null;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    pause: () => void input.pause(),
    resume: () => void input.resume(),
    close: () => {
      begun = '';
      waiting.length = 0;
      end();
      input.off('data', read);
      input.pause();
    },
  };
};
