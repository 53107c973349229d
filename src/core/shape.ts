/**
 * A description of JSON data that is validator and documentation in one. `read` returns the value with defaults filled in,
 * or the path and the reason of the first thing that does not fit.
 */
export interface Shape<T> {
  readonly read: (value: unknown, path: string) => ShapeResult<T>;
  /** For generated documentation: `number ≥ 0, default 2`. */
  readonly about: string;
  /** For the same: what it is made of, by the path from it to each part. */
  readonly parts?: Readonly<Record<string, Shape<unknown>>>;
  /** Absent keys of an object take this. */
  readonly fallback?: { readonly value: T };
}

export type ShapeResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly path: string; readonly wanted: string };

export const fits = <T>(value: T): ShapeResult<T> => ({ ok: true, value });
export const wrong = (path: string, wanted: string): ShapeResult<never> => ({ ok: false, path, wanted });

export const number = (options: { min?: number; max?: number; integer?: boolean } = {}): Shape<number> => {
  const { min = -Infinity, max = Infinity, integer = false } = options;
  const about = `${integer ? 'whole number' : 'number'}${min > -Infinity ? ` ≥ ${min}` : ''}${max < Infinity ? ` ≤ ${max}` : ''}`;
  const good = (value: unknown): value is number =>
    typeof value === 'number' && value >= min && value <= max && (!integer || Number.isInteger(value));
  return { about, read: (value, path) => (good(value) ? fits(value) : wrong(path, about)) };
};

export const text = (pattern?: RegExp): Shape<string> => {
  const like = pattern?.source === '.' ? 'text, not empty' : `text like ${pattern?.source}`;
  const about = pattern ? like : 'text';
  return {
    about,
    read: (value, path) =>
      typeof value === 'string' && (!pattern || pattern.test(value)) ? fits(value) : wrong(path, about),
  };
};

export const flag: Shape<boolean> = {
  about: 'true or false',
  read: (value, path) => (typeof value === 'boolean' ? fits(value) : wrong(path, 'true or false')),
};

export const anything: Shape<unknown> = { about: 'anything', read: (value) => fits(value) };

export const oneOf = <const T extends string | number | null>(...options: readonly T[]): Shape<T> => {
  const about = `one of ${options.map(String).join(', ')}`;
  return {
    about,
    read: (value, path) => {
      const found = options.find((option) => option === value);
      return found === undefined ? wrong(path, about) : fits(found);
    },
  };
};

export const nullable = <T>(inner: Shape<T>): Shape<T | null> => ({
  ...partsOf(inner),
  about: `${inner.about} or null`,
  read: (value, path) => (value === null ? fits(null) : inner.read(value, path)),
});

export const list = <T>(inner: Shape<T>, options: { min?: number } = {}): Shape<readonly T[]> => {
  const { min = 0 } = options;
  const about = `list of ${inner.about}${min > 0 ? `, at least ${min}` : ''}`;
  return {
    ...partsOf(inner, '[]'),
    about,
    read: (value, path) => {
      if (!Array.isArray(value) || value.length < min) return wrong(path, about);
      const items: T[] = [];
      for (const [index, item] of value.entries()) {
        const read = inner.read(item, `${path}[${index}]`);
        if (!read.ok) return read;
        items.push(read.value);
      }
      return fits(items);
    },
  };
};

export const record = <T>(inner: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  about: `object of ${inner.about}`,
  read: (value, path) => {
    if (!isObject(value)) return wrong(path, 'an object');
    const entries: [string, T][] = [];
    for (const [key, item] of Object.entries(value)) {
      const read = inner.read(item, `${path}.${key}`);
      if (!read.ok) return read;
      entries.push([key, read.value]);
    }
    return fits(Object.fromEntries(entries));
  },
});

export type Fields<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

/** An object with exactly these keys; a key that is not known is refused by name. */
export const object = <T extends object>(fields: Fields<T>): Shape<T> => ({
  parts: Object.fromEntries(Object.entries(fields).map(([key, shape]) => [`.${key}`, shape as Shape<unknown>])),
  about: `{ ${Object.entries(fields)
    .map(([key, shape]) => `${key}: ${(shape as Shape<unknown>).about}`)
    .join('; ')} }`,
  read: (value, path) => {
    if (!isObject(value)) return wrong(path, 'an object');
    const stranger = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
    if (stranger !== undefined)
      return wrong(`${path}.${stranger}`, `one of the keys ${Object.keys(fields).join(', ')}`);
    const entries: [string, unknown][] = [];
    for (const [key, shape] of Object.entries(fields) as [string, Shape<unknown>][]) {
      if (!Object.hasOwn(value, key)) {
        if (shape.fallback === undefined) return wrong(`${path}.${key}`, `${shape.about} (it is missing)`);
        if (shape.fallback.value !== undefined) entries.push([key, shape.fallback.value]);
        continue;
      }
      const read = shape.read(value[key], `${path}.${key}`);
      if (!read.ok) return read;
      entries.push([key, read.value]);
    }
    return fits(Object.fromEntries(entries) as T);
  },
});

/** `[min, max]`, both included; null for no bound. */
export const bounds: Shape<readonly [number | null, number | null]> = {
  about: '[min, max], null for none',
  read: (value, path) => {
    if (!Array.isArray(value) || value.length !== 2) return wrong(path, bounds.about);
    const [min, max]: unknown[] = value;
    const good = (bound: unknown): bound is number | null =>
      bound === null || (typeof bound === 'number' && !Number.isNaN(bound));
    if (!good(min) || !good(max)) return wrong(path, bounds.about);
    return min !== null && max !== null && min > max
      ? wrong(path, 'a min that is not above the max')
      : fits([min, max] as const);
  },
};

/** One of several shapes of objects, told apart by the value of one key. */
export const tagged = <T extends object>(key: string, shapes: Readonly<Record<string, Shape<T>>>): Shape<T> => ({
  about: Object.values(shapes)
    .map((shape) => shape.about)
    .join(' or '),
  read: (value, path) => {
    if (!isObject(value)) return wrong(path, 'an object');
    const tag = value[key];
    const shape = typeof tag === 'string' && Object.hasOwn(shapes, tag) ? shapes[tag] : undefined;
    return shape === undefined ? wrong(`${path}.${key}`, oneOf(...Object.keys(shapes)).about) : shape.read(value, path);
  },
});

/** A shape with a condition of its own, beyond the form. */
export const refine = <T>(inner: Shape<T>, holds: (value: T) => boolean, wanted: string): Shape<T> => ({
  ...inner,
  about: `${inner.about}, ${wanted}`,
  read: (value, path) => {
    const read = inner.read(value, path);
    return read.ok && !holds(read.value) ? wrong(path, wanted) : read;
  },
});

/** Gives an object's key a default. */
export const withDefault = <T>(inner: Shape<T>, value: T): Shape<T> => ({
  ...inner,
  about: value === undefined ? `${inner.about}, optional` : `${inner.about}, default ${JSON.stringify(value)}`,
  fallback: { value },
});

/** A key that may be absent; it then stays absent. */
export const optional = <T>(inner: Shape<T>): Shape<T | undefined> => withDefault<T | undefined>(inner, undefined);

/** The parts of an inner shape, as parts of what is around it. */
const partsOf = (inner: Shape<unknown>, way = ''): Pick<Shape<never>, 'parts'> =>
  inner.parts === undefined
    ? {}
    : { parts: Object.fromEntries(Object.entries(inner.parts).map(([part, shape]) => [`${way}${part}`, shape])) };

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
