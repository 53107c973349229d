import { clip } from './clip.ts';
import type { LessonSpec } from './lesson.ts';
import { message } from './message.ts';
import type { MessageValues, Place, Problem } from './message.ts';
import type { Culprit, ErrorInfo, MeterFault, Outcome } from './trace.ts';

/** Why a run could not be judged, in words that name the cause; null when it went to its end. */
export const problemOf = (outcome: Outcome, exports: LessonSpec['exports']): Problem | null => {
  switch (outcome.kind) {
    case 'complete':
      return null;
    case 'exited':
      return problem('problem.exited', { code: outcome.code });
    case 'unsettled':
      return problem('problem.unsettled');
    case 'timeout':
      return timeoutProblem(outcome.limitMs / 1000, outcome.stuck, outcome.place);
    case 'output-limit':
      return problem('problem.output-limit', { mb: Math.round(outcome.limitBytes / 100_000) / 10 });
    case 'memory-limit':
      return linedIfKnown('problem.memory-limit', { mb: outcome.limitMb }, outcome.place);
    case 'killed':
      return problem('problem.killed', { signal: outcome.signal });
    case 'uncaught':
      return errorProblem('problem.uncaught', outcome.error);
    case 'load-error':
      return errorProblem('problem.load-error', outcome.error);
    case 'missing-export':
      return outcome.found.length === 0
        ? problem('problem.missing-export.none', { name: outcome.name })
        : problem('problem.missing-export', { name: outcome.name, found: clip(outcome.found.join(', ')) });
    case 'wrong-export':
      return problem(`problem.wrong-export.${exports[outcome.name] ?? 'function'}`, {
        name: outcome.name,
        actual: outcome.actual,
      });
    case 'meter':
      return meterProblem(outcome.fault);
    case 'course-error':
      return errorProblem('problem.course-error', outcome.error);
  }
};

export const meterProblem = (fault: MeterFault): Problem => problem(`problem.meter.${fault}`);

const timeoutProblem = (seconds: number, stuck: boolean, place: Culprit | null): Problem => {
  if (!stuck) return problem('problem.timeout.waiting', { seconds });
  if (place === null) return problem('problem.timeout.stuck.unknown', { seconds });
  return place.call === null
    ? placed('problem.timeout.stuck', { seconds }, place)
    : placed('problem.timeout.stuck.call', { seconds, call: place.call }, place);
};

const errorProblem = (key: string, error: ErrorInfo): Problem =>
  linedIfKnown(key, { name: error.name, message: clip(error.message, 300) }, error.place);

/** A sentence that exists twice: `<key>.line` for a place that is known. */
const linedIfKnown = (key: string, values: MessageValues, place: Place | null): Problem =>
  place === null ? problem(key, values) : placed(`${key}.line`, values, place);

const placed = (key: string, values: MessageValues, { file, line, column }: Place): Problem => ({
  message: message(key, { ...values, file, line }),
  place: { file, line, column },
});

const problem = (key: string, values: MessageValues = {}): Problem => ({ message: message(key, values) });
