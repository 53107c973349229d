import type { RuleCall } from './rules/index.ts';

/** Ids are names for ever: progress is kept by them. */
export const lessonId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** `lesson.json`, read and checked (`core/lesson-schema.ts`). Language-neutral; the words are in `en.md` and `ko.md`. */
export interface LessonSpec {
  readonly id: string;
  /** Minutes that a learner takes, for the list. */
  readonly minutes: number;
  readonly predict: Predict | null;
  /** Exports that the exercise must have, and what they must be. */
  readonly exports: Readonly<Record<string, 'function' | 'class' | 'object'>>;
  /** What the runner calls when there is no `scenario.ts`. */
  readonly call: { readonly export: string; readonly args: readonly unknown[]; readonly returns: unknown } | null;
  readonly rules: readonly RuleCall[];
  /** The rules, exactly these, that the exercise fails as shipped. */
  readonly failsWith: readonly string[];
  /** The lesson's own lines of the decision list; they come before the general ones. */
  readonly diagnoses: readonly DiagnosisLine[];
  readonly runtimes: readonly ('node' | 'deno')[];
  readonly limits: Limits;
  /** Kit parts to be warmed up before the clock starts. */
  readonly warm: readonly ('server' | 'fetch' | 'get-sync')[];
}

/** What the learner is asked before the first run. `ms` is compared with the measured zone, `choice` with the answer's number (from 1). */
export type Predict =
  | { readonly kind: 'ms'; readonly answer?: number | undefined }
  | { readonly kind: 'choice'; readonly answer: number; readonly options: number };

export interface Limits {
  /** Milliseconds of the program's own time, less what the machine took away. */
  readonly timeMs: number;
  readonly outputBytes: number;
  readonly memoryMb: number;
}

/** The first line whose conditions all hold is the diagnosis. */
export interface DiagnosisLine {
  readonly id: string;
  /** Rules that must have failed. */
  readonly failed?: readonly string[];
  /** Rules that must have passed. */
  readonly passed?: readonly string[];
  /** Bounds on facts (`core/facts.ts`): `[min, max]`, both included, null for none. */
  readonly facts?: Readonly<Record<string, readonly [number | null, number | null]>>;
}

/** One language's words for a lesson, from its Markdown file. */
export interface LessonText {
  readonly title: string;
  /** Markdown between the title and the first `##`. */
  readonly story: string;
  /** Markdown of `## Question`; with `choice`, a numbered list holds the options. */
  readonly question: string;
  readonly hints: readonly string[];
  readonly why: string;
  /** One sentence to take along: `## Remember`, else the first one of why it works. */
  readonly remember: string;
  /** `## When <diagnosis id>` → one sentence. */
  readonly when: Readonly<Record<string, string>>;
}

export type Language = 'en' | 'ko';
export const languages: readonly Language[] = ['en', 'ko'];
