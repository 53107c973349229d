import { noteworthyMs } from './stalls.ts';
import type { MeterFault, Trace } from './trace.ts';

/** The watchdog wakes every 5 ms; a machine that lets it wake less than every 40 has starved it of seven turns of eight. */
const msPerWake = 40;

/** The watchdog reads the breadcrumb every 5 ms: in so long a zone it cannot have missed all of them. */
const longEnoughMs = noteworthyMs;

/** A watchdog that woke so often has sent a ping, and the run's last turns of the loop had time to answer it. */
const wakesForABeat = 10;

/** The passive signs that the detectors were on; a detector that was silent makes every verdict worthless. Null when all is well. */
export const meterFault = (trace: Trace): MeterFault | null => {
  const { detectors } = trace;
  const durationMs = trace.zone?.durationMs ?? 0;
  if (detectors.forged > 0) return 'wire-forged';
  if (!detectors.clockIntact) return 'clock-patched';
  if (detectors.missing > 0) return 'wire-cut';
  if (detectors.watchdogWakes === 0) return 'no-watchdog';
  if (detectors.beats === 0) return detectors.watchdogWakes < wakesForABeat ? 'starved' : 'no-watchdog';
  if (detectors.lost > 0) return 'records-lost';
  if (detectors.watchdogWakes < durationMs / msPerWake) return 'starved';
  const ranLong = durationMs >= longEnoughMs && (trace.spans.length > 0 || trace.stalls.length > 0);
  return ranLong && !detectors.crumbsSeen ? 'no-crumbs' : null;
};

/** What a machine that is too busy does by itself, worth another run. All else comes from the file, or from a meter that does not work here. */
export const isBusyMachine = (fault: MeterFault): boolean => fault === 'starved' || fault === 'records-lost';
