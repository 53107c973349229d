import type { Outcome } from '../core/trace.ts';
import { plainText } from '../core/plain-text.ts';
import type { WireEvent } from '../core/wire.ts';
import { errorInfo, type Where } from './error-places.ts';
import type { RunRemains } from './run-remains.ts';
import { culpritAt } from './statements.ts';

/** Why the run ended, from the strongest evidence to the weakest. */
export const outcomeOf = (
  remains: RunRemains,
  events: readonly WireEvent[],
  { loaded, missing, place }: { readonly loaded: boolean; readonly missing: number; readonly place: Where },
): Outcome => {
  const { limits, prepared } = remains;
  const find = <K extends WireEvent['k']>(kind: K): Extract<WireEvent, { readonly k: K }> | undefined =>
    events.find((event): event is Extract<WireEvent, { readonly k: K }> => event.k === kind);
  if (remains.aborted) return { kind: 'killed', signal: 'abort' };
  if (remains.flooded) return { kind: 'output-limit', limitBytes: limits.outputBytes };
  const loading = loaded ? {} : ({ loading: true } as const);
  const limit = find('limit');
  if (limit !== undefined) {
    const culprit = culpritAt(prepared.marks, limit.crumb);
    return limit.what === 'memory'
      ? { kind: 'memory-limit', limitMb: limits.memoryMb, place: culprit }
      : {
          kind: 'timeout',
          limitMs: limits.timeMs,
          stuck: limit.stuck,
          place: limit.stuck || limit.worker ? culprit : null,
          ...loading,
        };
  }
  const loadError = find('load-error');
  if (loadError) return { kind: 'load-error', error: errorInfo(loadError.error, place) };
  const absent = find('missing-export');
  if (absent) return { kind: 'missing-export', name: absent.name, found: absent.found };
  const wrong = find('wrong-export');
  if (wrong) return { kind: 'wrong-export', name: wrong.name, actual: wrong.actual };
  const course = find('course-error');
  if (course) {
    const error = errorInfo(course.error, place);
    // A scenario that did not expect the learner's function to throw is still not the one that threw.
    return { kind: error.place === null ? 'course-error' : 'uncaught', error };
  }
  const uncaught = find('uncaught');
  if (uncaught) return { kind: 'uncaught', error: errorInfo(uncaught.error, place) };
  if (find('end') !== undefined) return { kind: 'complete' };
  if (/heap out of memory|Reached heap limit|allocation failed/i.test(remains.stderr))
    return { kind: 'memory-limit', limitMb: limits.memoryMb, place: null };
  const exit = find('exit');
  if (exit !== undefined) return exit.natural ? { kind: 'unsettled', ...loading } : { kind: 'exited', code: exit.code };
  if (remains.suspended) return { kind: 'killed', signal: 'SIGSTOP' };
  if (remains.wire === null || missing > 0) return { kind: 'meter', fault: 'wire-cut' };
  if (remains.overdue) return { kind: 'meter', fault: 'starved' };
  if (find('on') === undefined) return { kind: 'meter', fault: 'no-watchdog' };
  if (remains.signal !== null) return { kind: 'killed', signal: remains.signal };
  // Whoever removes the probe's listeners gets the runtime's own report, on stderr.
  const report = /^(?:Uncaught )?(\w*Error): (.*)$/m.exec(remains.stderr);
  if (remains.code !== 0 && report !== null)
    return {
      kind: 'uncaught',
      error: { name: plainText(report[1] ?? ''), message: plainText(report[2] ?? ''), place: place(remains.stderr) },
    };
  // Node's own word for a promise at the top level that never settles.
  if (remains.code === 13) return { kind: 'unsettled', ...loading };
  return { kind: 'exited', code: remains.code ?? 1 };
};
