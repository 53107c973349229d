import type { Language } from '../core/lesson.ts';
import type { Message, MessageValues } from '../core/message.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { particleFor } from './particle.ts';

export type MessageKey = keyof typeof en;

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, ko };

/** `{name}`, `{n|time|times}`, `{x|을/를}` */
const PLACEHOLDER = /\{(\w+)(?:\|([^{}|]*)(?:\|([^{}|]*))?)?\}/g;

/** The sentence of a message. An unknown key is shown as it is: a missing word must never take the screen down. */
export const translate = (language: Language, { key, values }: Message): string => {
  const catalogue = catalogues[language];
  return Object.hasOwn(catalogue, key) ? fill(catalogue[key] ?? key, values) : key;
};

/** For keys that the compiler knows. */
export const say = (language: Language, key: MessageKey, values: MessageValues = {}): string =>
  translate(language, { key, values });

export const fill = (sentence: string, values: MessageValues): string =>
  sentence.replace(PLACEHOLDER, (whole, name: string, first?: string, second?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    if (first === undefined) return String(value);
    if (second !== undefined) return Number(value) === 1 ? first : second;
    return particleFor(value, first);
  });
