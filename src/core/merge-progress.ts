import { exerciseOf, type Attempt, type ExerciseProgress, type Progress } from './progress.ts';

/** What two machines know of one learner. Nothing is lost by it: what was passed on either is passed, every attempt stays. */
export const mergeProgress = (mine: Progress, theirs: Progress): Progress => {
  const ids = new Set([...Object.keys(mine.exercises), ...Object.keys(theirs.exercises)]);
  return {
    ...mine,
    current: mine.current ?? theirs.current,
    exercises: Object.fromEntries(
      [...ids].map((id) => [id, mergeExercise(exerciseOf(mine, id), exerciseOf(theirs, id))]),
    ),
  };
};

const mergeExercise = (mine: ExerciseProgress, theirs: ExerciseProgress): ExerciseProgress => {
  // A guess and what it is compared with belong together; a number says more than that the question was skipped.
  const [first, second] =
    typeof mine.prediction === 'number' || typeof theirs.prediction !== 'number' ? [mine, theirs] : [theirs, mine];
  return {
    status: mine.status === 'done' ? 'done' : theirs.status,
    tries: Math.max(mine.tries, theirs.tries),
    hints: Math.max(mine.hints, theirs.hints),
    prediction: first.prediction ?? second.prediction,
    measuredMs: first.measuredMs ?? second.measuredMs,
    start: mine.start ?? theirs.start,
    attempts: mergeAttempts(mine.attempts, theirs.attempts),
  };
};

/** By time, and each machine's in its own order, whatever its clock said. */
const mergeAttempts = (mine: readonly Attempt[], theirs: readonly Attempt[]): readonly Attempt[] => {
  const known = new Set(mine.map(nameOf));
  const open = theirs.filter((attempt) => !known.has(nameOf(attempt)));
  const merged = mine.flatMap((attempt) => {
    const later = open.findIndex(({ at }) => at > attempt.at);
    return [...open.splice(0, later < 0 ? open.length : later), attempt];
  });
  return [...merged, ...open];
};

const nameOf = ({ hash, status, at }: Attempt): string => `${hash} ${status} ${at}`;
