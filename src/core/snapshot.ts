const { ownKeys, getPrototypeOf, get, apply } = Reflect;
const { toString } = Object.prototype;
const { isArray } = Array;
const quote = JSON.stringify;
const toText = String;
const { is } = Object;

const MAX_DEPTH = 8;
const MAX_ENTRIES = 1000;
const MAX_CHARACTERS = 20_000;

/**
 * A value as canonical text: two values that look alike to a learner give the same text, whatever the order of their keys.
 * Getters that throw, Proxies, cycles and huge values give text as well; no method of the value (`toJSON`, `toString`) is called.
 */
export const snapshot = (value: unknown): string => {
  try {
    const text = describe(value, []);
    return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}… (${text.length} characters)` : text;
  } catch {
    return '[cannot be read]';
  }
};

const describe = (value: unknown, above: readonly object[]): string => {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return `${toText(value)}n`;
  if (typeof value === 'function') return '[function]';
  if (typeof value === 'number') return is(value, -0) ? '0' : toText(value);
  if (typeof value !== 'object' || value === null) return toText(value);
  if (above.includes(value)) return '[circular]';
  if (above.length >= MAX_DEPTH) return '[…]';
  try {
    return describeObject(value, [...above, value]);
  } catch {
    return '[cannot be read]';
  }
};

const describeObject = (value: object, above: readonly object[]): string => {
  const tag = apply(toString, value, []);
  if (value instanceof Error) return `[${read(value, 'name')}: ${read(value, 'message')}]`;
  if (tag === '[object Promise]') return '[promise]';
  if (tag === '[object Date]') return `[date ${toText(Number(value))}]`;
  if (value instanceof Map) return `Map ${describe([...value.entries()].slice(0, MAX_ENTRIES), above)}`;
  if (value instanceof Set) return `Set ${describe([...value.values()].slice(0, MAX_ENTRIES), above)}`;
  if (isArray(value)) {
    const items: string[] = [];
    for (let index = 0; index < value.length && index < MAX_ENTRIES; index++)
      items.push(describe(get(value, index), above));
    if (value.length > MAX_ENTRIES) items.push(`… ${value.length - MAX_ENTRIES} more`);
    return `[${items.join(', ')}]`;
  }
  const keys = ownKeys(value)
    .filter((key): key is string => typeof key === 'string')
    .sort();
  const fields = keys.slice(0, MAX_ENTRIES).map((key) => `${quote(key)}: ${describe(get(value, key), above)}`);
  if (keys.length > MAX_ENTRIES) fields.push(`… ${keys.length - MAX_ENTRIES} more`);
  const prototype = getPrototypeOf(value);
  const kind = prototype?.constructor?.name;
  const name = typeof kind === 'string' && kind !== 'Object' ? `${kind} ` : '';
  return `${name}{${fields.join(', ')}}`;
};

const read = (value: object, key: string): string => {
  const found: unknown = get(value, key);
  return typeof found === 'string' ? found : typeof found;
};
