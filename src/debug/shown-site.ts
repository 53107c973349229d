import type { Original } from '../instrument/original.ts';
import { OUR_NAME } from '../instrument/our-name.ts';

/** A file that was changed, by what stacks call it. */
export type OriginalIn = (file: string) => Original | null;

const { apply, get } = Reflect;

/** Why a line of a stack is not what the program would see without debug mode. */
export interface Changed {
  readonly original: Original | null;
  readonly isTimer: boolean;
}

const columnOf = (site: NodeJS.CallSite, { original }: Changed): number | null =>
  original?.column(site.getLineNumber() ?? 0, site.getColumnNumber() ?? 0) ?? site.getColumnNumber();

export const textOf = (site: NodeJS.CallSite): string => apply(site.toString, site, []);

/**
 * The engine names a function without a name by what something near it is assigned to, which may be ours: it has no name, then. Null, or
 * empty: none.
 */
const nameOf = (site: NodeJS.CallSite): string | null => {
  const name = site.getFunctionName();
  return name?.includes(OUR_NAME) === true ? null : name;
};

/** What the engine says of a call of a function without a name (`SerializeCallSiteInfo`). */
const textUnnamed = (site: NodeJS.CallSite, text: string, name: string): string => {
  const at = text.indexOf(name);
  const before = text.slice(0, at);
  const place = text.slice(text.indexOf(' (', at + name.length) + 2, -1);
  if (before.endsWith('.')) return `${before}${site.getMethodName() ?? '<anonymous>'} (${place})`;
  return before.endsWith('new ') ? `${before}<anonymous> (${place})` : before + place;
};

const textLoaded = (site: NodeJS.CallSite): string => {
  const text = textOf(site);
  if (!text.includes(OUR_NAME) || nameOf(site) !== null) return text;
  return textUnnamed(site, text, site.getFunctionName() ?? '');
};

/** A line of a stack as the program would see it without debug mode. */
export const shownSite = (site: NodeJS.CallSite, changed: Changed, originalIn: OriginalIn): string => {
  const loaded = textLoaded(site);
  const text = site.isEval()
    ? restoredPlaces(loaded, originalIn)
    : movedTo(loaded, site.getLineNumber() ?? 0, site.getColumnNumber() ?? 0, columnOf(site, changed));
  if (!changed.isTimer) return text;
  return nameOf(site)
    ? text.replace(/^Timeout\.\S+/, '$& [as _onTimeout]')
    : text.replace('Timeout.<anonymous>', 'Timeout._onTimeout');
};

/** The same for a program that makes the text by itself. */
export const restoredSite = (site: NodeJS.CallSite, changed: Changed, originalIn: OriginalIn): NodeJS.CallSite => {
  const place = columnOf(site, changed);
  const name = nameOf(site);
  const shown = (): string => shownSite(site, changed, originalIn);
  return new Proxy(site, {
    get: (target, key) => {
      if (key === 'getColumnNumber') return () => place;
      if (key === 'getFunctionName') return () => name;
      if (key === 'toString') return shown;
      const value: unknown = get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
};

/** The place is the last thing that a line says. */
const movedTo = (text: string, line: number, loaded: number, written: number | null): string => {
  const place = `:${line}:${loaded}`;
  const at = text.lastIndexOf(place);
  return at === -1 ? text : `${text.slice(0, at)}:${line}:${written}${text.slice(at + place.length)}`;
};

/** Of what came out of `eval` the place of the call is shown as well. */
const restoredPlaces = (text: string, originalIn: OriginalIn): string =>
  text.replace(/([^\s()]+):(\d+):(\d+)(?=\)|$|, )/g, (whole, file: string, line: string, column: string) => {
    const found = originalIn(file);
    return found === null ? whole : `${file}:${line}:${found.column(Number(line), Number(column))}`;
  });
