import { clip } from './clip.ts';
import type { LessonSpec } from './lesson.ts';
import { message } from './message.ts';
import type { MessageValues, Place, Problem } from './message.ts';
import type { ErrorInfo, MeterFault, Outcome } from './trace.ts';

/** Why a run could not be judged, in words that name the cause; null when it went to its end. */
export const problemOf = (outcome: Outcome, exports: LessonSpec['exports']): Problem | null => {
  switch (outcome.kind) {
    case 'complete':
      return null;
    case 'exited':
      return problem('problem.exited', { code: outcome.code });
    case 'unsettled':
      return problem(outcome.loading === true ? 'problem.unsettled.loading' : 'problem.unsettled');
    case 'timeout':
      return timeoutProblem(outcome);
    case 'output-limit':
      return problem('problem.output-limit', { mb: Math.round(outcome.limitBytes / 100_000) / 10 });
    case 'memory-limit':
      return linedIfKnown('problem.memory-limit', { mb: outcome.limitMb }, outcome.place);
    case 'killed':
      return problem(crashes.has(outcome.signal) ? 'problem.killed.crash' : 'problem.killed', {
        signal: outcome.signal,
      });
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
      return problem('problem.course-error', { name: outcome.error.name, message: clip(outcome.error.message, 300) });
  }
};

/** What a runtime ends with that was left without what it needs, and what `process.abort()` sends. */
const crashes: ReadonlySet<string> = new Set(['SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGTRAP', 'SIGFPE']);

export const meterProblem = (fault: MeterFault): Problem => problem(`problem.meter.${fault}`);

const timeoutProblem = ({ limitMs, stuck, place, loading }: Extract<Outcome, { kind: 'timeout' }>): Problem => {
  const seconds = limitMs / 1000;
  if (loading === true && !stuck && place === null) return problem('problem.timeout.loading', { seconds });
  if (place === null) return problem(stuck ? 'problem.timeout.stuck.unknown' : 'problem.timeout.waiting', { seconds });
  if (!stuck) return placed('problem.timeout.worker', { seconds }, place);
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
