import type { Mark } from '../core/marks.ts';
import type { ErrorInfo } from '../core/trace.ts';
import type { WireError } from '../core/wire.ts';
import type { Prepared } from './prepare.ts';

/** Where in the learner's files a stack points to. */
export type Where = (stack: string) => ErrorInfo['place'];

export const errorInfo = ({ name, message, stack }: WireError, place: Where): ErrorInfo => ({
  name,
  message,
  place: place(stack),
});

/** Finds the first line of a stack that is in one of the learner's files. Columns are shifted there, so the line's start counts. */
export const errorPlaces = ({ sources, entry, scenario, marks }: Prepared): Where => {
  const names = new Map(Object.keys(sources).map((address) => [address, nameOf(address, entry, marks)]));
  return (stack) => {
    for (const line of stack.split('\n')) {
      const found = /(file:\/\/[^\s)]+?):(\d+):(\d+)/.exec(line);
      const address = found?.[1];
      if (address === undefined || address === scenario) continue;
      const file = names.get(address);
      if (file !== undefined) return { file, line: Number(found?.[2]), column: 1 };
    }
    return null;
  };
};

const nameOf = (address: string, entry: string, marks: readonly Mark[]): string => {
  const base = decodeURIComponent(address.slice(address.lastIndexOf('/') + 1));
  if (address === entry) return marks[1]?.file ?? base;
  return marks.find(({ file }) => file.endsWith(base))?.file ?? base;
};
