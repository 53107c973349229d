import type { ComparedFile } from '../core/compared-file.ts';
import type { Course, Lesson } from '../core/course.ts';
import type { Language } from '../core/lesson.ts';
import type { Message, Problem, Result } from '../core/message.ts';
import type { Attempt, Progress } from '../core/progress.ts';
import type { ProgressChange } from '../core/runner/progress-change.ts';
import type { RunMode } from '../core/runner/state.ts';
import type { Judgement } from '../core/verdict.ts';
import type { Terminal } from '../view/terminal.ts';

/** What the interactive course needs of the world; `src/app` carries it out, tests fake it. */
export interface StartPorts {
  /** Null: not said and not known, so it is asked. */
  readonly language: Language | null;
  readonly suggestedLanguage: Language;
  /** Null: not said and no folder was set up here before, so it is asked. */
  readonly dir: string | null;
  readonly suggestedDir: string;
  /** What the terminal can do; its size is asked anew whenever it changes. */
  readonly terminal: Terminal;
  /** Why the course cannot be put into this folder, or null. */
  readonly checkDir: (dir: string) => Promise<Problem | null>;
  /** Sets the folder up where it is new, and opens it. */
  readonly open: (dir: string, language: Language) => Promise<Result<Session>>;
}

/** An opened course folder. */
export interface Session {
  readonly course: Course;
  readonly language: Language;
  readonly progress: Progress;
  /** Options that lead back to this folder from where the course was started; empty where none are needed. */
  readonly wayBack: string;
  /** The exercise to go on with. */
  readonly current: string;
  /** What was found when the folder was opened, such as a damaged file that was set aside. */
  readonly notice: Message | null;
  /** The process of the window that has this course open already; null: this one may write. */
  readonly otherWindow: number | null;
  /** Tells when that changes, with the progress as it is on the disk then. */
  readonly onSeat: (changed: (holder: number | null, progress: Progress) => void) => void;
  /** The learner's file of a lesson: absolute, and as it is shown. */
  readonly fileOf: (lesson: Lesson) => { readonly path: string; readonly shown: string };
  /** `beat` is told while it runs how many heartbeats the program's loop has answered so far. */
  readonly run: (
    lesson: Lesson,
    mode: RunMode,
    signal: AbortSignal,
    beat: (beats: number) => void,
  ) => Promise<RunReport>;
  readonly watch: (lesson: Lesson, listener: FileListener) => Promise<FileWatch>;
  /** Returns what to say when it could not be written. */
  readonly saveProgress: (change: ProgressChange) => Promise<Message | null>;
  readonly readSolution: (lesson: Lesson) => Promise<string>;
  /** The learner's files beside those of the solution. */
  readonly compare: (lesson: Lesson) => Promise<readonly ComparedFile[]>;
  /** The text of an attempt; null when it is not there any more. */
  readonly readAttempt: (lesson: Lesson, hash: string) => Promise<string | null>;
  /** Puts it back, and keeps what stood there. Returns what is to be said, and what is an attempt now. */
  readonly restoreAttempt: (lesson: Lesson, attempt: NumberedAttempt) => Promise<RestoreReport>;
  /** Opens the learner's file in an editor; says why when it could not. */
  readonly openEditor: (lesson: Lesson, line: number | null, screen: ScreenLoan) => Promise<Message | null>;
  readonly close: () => Promise<void>;
}

export interface RunReport {
  readonly judgement: Judgement;
  readonly attempt: Attempt | null;
}

/** `number` counts from 1, the oldest. */
export interface NumberedAttempt {
  readonly hash: string;
  readonly number: number;
}

export interface RestoreReport {
  readonly kept: Attempt | null;
  readonly message: Message;
}

export interface FileListener {
  readonly changed: () => void;
  readonly vanished: () => void;
  readonly noticed: (message: Message) => void;
}

export interface FileWatch {
  readonly close: () => Promise<void>;
}

/** For an editor that needs the terminal for itself. */
export interface ScreenLoan {
  readonly lend: () => void;
  readonly takeBack: () => void;
}
