import { languageOf } from '../language-of.ts';
import type { Language } from '../lesson.ts';

/** How debug mode was asked to work. It goes through the environment, so that it reaches whatever the program starts. */
export interface DebugSettings {
  /** What holds a loop for longer is told, in milliseconds. */
  readonly slowMs: number;
  /** Nothing is told while it runs; the summary at the end is. */
  readonly quiet: boolean;
  readonly json: boolean;
  /** A line is told once and then only counted. */
  readonly oncePerLine: boolean;
  /** Every promise is followed, of packages as well; on Node. It makes a program many times slower. */
  readonly everyPromise: boolean;
  readonly html: string | null;
  readonly trace: string | null;
  /** Folder in which all processes of the run leave what they saw; null: this process is the first one, and reports by itself. */
  readonly folder: string | null;
  /** What was typed, for the report. */
  readonly command: string | null;
  readonly language: Language;
}

/** The names in the environment, in one place. */
export const debugVariables = {
  on: 'ASYNC_COURSE_DEBUG',
  slowMs: 'ASYNC_COURSE_SLOW_CALLBACK',
  quiet: 'ASYNC_COURSE_DEBUG_QUIET',
  json: 'ASYNC_COURSE_DEBUG_JSON',
  oncePerLine: 'ASYNC_COURSE_DEBUG_ONCE_PER_LINE',
  everyPromise: 'ASYNC_COURSE_DEBUG_PROMISES',
  html: 'ASYNC_COURSE_DEBUG_HTML',
  trace: 'ASYNC_COURSE_DEBUG_TRACE',
  folder: 'ASYNC_COURSE_DEBUG_FOLDER',
  command: 'ASYNC_COURSE_DEBUG_COMMAND',
  language: 'ASYNC_COURSE_DEBUG_LANG',
  /** Where files are kept with their breadcrumbs; `0`: nowhere. */
  cache: 'ASYNC_COURSE_DEBUG_CACHE',
  /** Of a program that was started again: the process that waits for it. */
  parent: 'ASYNC_COURSE_DEBUG_PARENT',
} as const;

/** asyncio's own figure (`loop.slow_callback_duration`). */
export const SLOW_MS = 100;
/** Where less than 100 is asked for, the watchdog looks every 5 ms, and an honest loop is silent for 10: what is shorter cannot be told from noise. */
export const LEAST_SLOW_MS = 20;

type Environment = Readonly<Record<string, string | undefined>>;

/** What cannot be understood is left at its default: a variable must never keep a program from running. */
export const settingsFrom = (environment: Environment): DebugSettings => {
  const text = (name: string): string | null => environment[name] || null;
  const slowMs = Number(text(debugVariables.slowMs) ?? SLOW_MS);
  return {
    slowMs: slowMs >= LEAST_SLOW_MS ? slowMs : SLOW_MS,
    quiet: isOn(text(debugVariables.quiet)),
    json: isOn(text(debugVariables.json)),
    oncePerLine: isOn(text(debugVariables.oncePerLine)),
    everyPromise: isOn(text(debugVariables.everyPromise)),
    html: text(debugVariables.html),
    trace: text(debugVariables.trace),
    folder: text(debugVariables.folder),
    command: text(debugVariables.command),
    language: languageOf(environment[debugVariables.language], environment),
  };
};

/** `1`, `true`, anything but a no. */
export const isOn = (value: string | null | undefined): boolean =>
  value !== null && value !== undefined && value !== '' && value !== '0' && value !== 'false';
