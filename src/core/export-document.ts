import { isAnswerPath, type Answer } from './answer.ts';
import { progressShape, type Progress } from './progress.ts';
import { object, record, refine, text, type Shape } from './shape.ts';

/** Everything that a learner has in a course folder, to be taken to another machine. */
export interface ExportDocument {
  /** Of the course that wrote it. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly progress: Progress;
  /** By id: the files of each exercise that the learner has worked on. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** By id and hash: the files of each attempt. */
  readonly attempts: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
}

const isId = (key: string): boolean => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(key);
const isHash = (key: string): boolean => /^[0-9a-f]{16}$/.test(key);

/** An object whose keys become names of files: only those that cannot lead anywhere else. */
const named = <T>(fit: (key: string) => boolean, inner: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  refine(record(inner), (value) => Object.keys(value).every(fit), 'keys that the course writes');

const progress: Shape<Progress> = refine(
  progressShape,
  ({ exercises }) =>
    Object.entries(exercises).every(([key, { attempts }]) => isId(key) && attempts.every(({ hash }) => isHash(hash))),
  'ids and hashes as the course writes them',
);

const answer: Shape<Answer> = named(isAnswerPath, text());

export const exportShape: Shape<ExportDocument> = object({
  version: text(),
  at: text(),
  progress,
  answers: named(isId, answer),
  attempts: named(isId, named(isHash, answer)),
});
