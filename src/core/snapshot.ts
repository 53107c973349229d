/**
 * Runs in the learner's realm, after the learner's code: everything is taken from the globals when this module is loaded, and
 * no method is looked up on a value or a prototype afterwards. A patched `join` must not make all arrays look alike.
 */
const { ownKeys, getPrototypeOf, get, apply } = Reflect;
const { toString } = Object.prototype;
const { isArray } = Array;
const { sort } = Array.prototype;
const { slice } = String.prototype;
const { getTime } = Date.prototype; // oxlint-disable-line no-restricted-globals -- reads a date that is there, asks no clock
const { forEach: eachEntry } = Map.prototype;
const { forEach: eachItem } = Set.prototype;
const mapPrototype: object = Map.prototype;
const setPrototype: object = Set.prototype;
const errorPrototype: object = Error.prototype;
const quote = JSON.stringify;
const toText = String;

const MAX_DEPTH = 8;
const MAX_ENTRIES = 1000;
const MAX_CHARACTERS = 20_000;
/** Of one text inside a value. */
const MAX_TEXT = 10_000;
/** Of a value that refers to others again and again only so much is looked at: a small one could take years to describe. */
const MAX_LOOKS = 20_000;

interface Walk {
  looks: number;
}

/** The objects that a value lies in. */
interface Above {
  readonly value: object;
  readonly depth: number;
  readonly up: Above | null;
}

/**
 * A value as canonical text: two values that look alike to a learner give the same text, whatever the order of their keys.
 * Getters that throw, Proxies, cycles and huge values give text as well; no method of the value (`toJSON`, `toString`) is called.
 */
export const snapshot = (value: unknown): string => {
  try {
    return cut(describe(value, null, { looks: MAX_LOOKS }), MAX_CHARACTERS);
  } catch {
    return '[cannot be read]';
  }
};

const cut = (text: string, most: number): string =>
  text.length > most ? `${start(text, most)}… (${text.length} characters)` : text;

const start = (text: string, length: number): string => apply(slice, text, [0, length]);

const describe = (value: unknown, above: Above | null, walk: Walk): string => {
  if ((walk.looks -= 1) < 0) return '…';
  if (typeof value === 'string') return describeText(value, walk);
  if (typeof value === 'bigint') return `${toText(value)}n`;
  if (typeof value === 'function') return '[function]';
  if (typeof value === 'number') return value === 0 ? '0' : toText(value); // minus zero is zero
  if (typeof value !== 'object' || value === null) return toText(value);
  for (let outer = above; outer !== null; outer = outer.up) if (outer.value === value) return '[circular]';
  const depth = above === null ? 1 : above.depth + 1;
  if (depth > MAX_DEPTH) return '[…]';
  try {
    return describeObject(value, { value, depth, up: above }, walk);
  } catch {
    return '[cannot be read]';
  }
};

/** A long text is not copied as a whole, and takes its share of what may be looked at. */
const describeText = (text: string, walk: Walk): string => {
  walk.looks -= (text.length > MAX_TEXT ? MAX_TEXT : text.length) >> 8;
  return text.length > MAX_TEXT ? `${quote(start(text, MAX_TEXT))}… (${text.length} characters)` : quote(text);
};

const describeObject = (value: object, above: Above, walk: Walk): string => {
  const tag = apply(toString, value, []);
  if (tag === '[object Error]' || inherits(value, errorPrototype))
    return `[${read(value, 'name')}: ${read(value, 'message')}]`;
  if (tag === '[object Promise]') return '[promise]';
  if (tag === '[object Date]') return `[date ${toText(apply(getTime, value, []))}]`;
  if (isArray(value)) return describeItems(value, above, walk);
  if (inherits(value, mapPrototype)) return `Map ${describeMap(value, above, walk)}`;
  if (inherits(value, setPrototype)) return `Set ${describeSet(value, above, walk)}`;
  return describeFields(value, above, walk);
};

const describeItems = (items: readonly unknown[], above: Above, walk: Walk): string => {
  let text = '';
  const { length } = items;
  for (let index = 0; index < length && index < MAX_ENTRIES; index++)
    text += `${index === 0 ? '' : ', '}${describe(get(items, index), above, walk)}`;
  return `[${text}${rest(length)}]`;
};

const describeMap = (map: object, above: Above, walk: Walk): string => {
  let text = '';
  let count = 0;
  const take = (value: unknown, key: unknown): void => {
    count += 1;
    if (count > MAX_ENTRIES) return;
    text += `${count === 1 ? '' : ', '}[${describe(key, above, walk)}, ${describe(value, above, walk)}]`;
  };
  apply(eachEntry, map, [take]);
  return `[${text}${rest(count)}]`;
};

const describeSet = (set: object, above: Above, walk: Walk): string => {
  let text = '';
  let count = 0;
  const take = (value: unknown): void => {
    count += 1;
    if (count <= MAX_ENTRIES) text += `${count === 1 ? '' : ', '}${describe(value, above, walk)}`;
  };
  apply(eachItem, set, [take]);
  return `[${text}${rest(count)}]`;
};

const describeFields = (value: object, above: Above, walk: Walk): string => {
  const keys = textKeys(value);
  let text = '';
  for (let index = 0; index < keys.length && index < MAX_ENTRIES; index++) {
    const key = keys[index] ?? '';
    text += `${index === 0 ? '' : ', '}${quote(key)}: ${describe(get(value, key), above, walk)}`;
  }
  const prototype = getPrototypeOf(value);
  const kind: unknown = prototype?.constructor?.name;
  return `${typeof kind === 'string' && kind !== 'Object' ? `${start(kind, MAX_TEXT)} ` : ''}{${text}${rest(keys.length)}}`;
};

/** In order, and without symbols: those are moved out at the end of the very list that they came in. */
const textKeys = (value: object): readonly string[] => {
  const keys = ownKeys(value);
  let count = 0;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? '';
    if (typeof key === 'string') keys[count++] = key;
  }
  keys.length = count;
  return apply(sort, keys, []) as string[];
};

const rest = (count: number): string => (count > MAX_ENTRIES ? `, … ${count - MAX_ENTRIES} more` : '');

/** Prototypes may be Proxies that go on for ever. */
const inherits = (value: object, prototype: object): boolean => {
  let found = getPrototypeOf(value);
  for (let steps = 0; found !== null && steps < 20; steps++) {
    if (found === prototype) return true;
    found = getPrototypeOf(found);
  }
  return false;
};

const read = (value: object, key: string): string => {
  const found: unknown = get(value, key);
  return typeof found === 'string' ? cut(found, MAX_TEXT) : typeof found;
};
