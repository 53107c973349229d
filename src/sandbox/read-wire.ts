import { createHmac } from 'node:crypto';
import { escapeControls } from '../core/escape-controls.ts';
import { plainText } from '../core/plain-text.ts';
import type { WireEvent } from '../core/wire.ts';

export interface Wire {
  readonly events: readonly WireEvent[];
  /** Lines whose signature is not the watchdog's. */
  readonly forged: number;
  /** Batches missing in the numbering. */
  readonly missing: number;
}

/** The program chose these texts, and they will be shown. Values stay as different as they were: they are going to be compared. */
const harmless = (key: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  return key === 'actual' || key === 'expected' ? escapeControls(value) : plainText(value);
};

/** Reads the trace file: one signed, numbered batch a line. What does not verify is dropped and counted. */
export const readWire = (text: string, secret: string): Wire => {
  const batches = new Map<number, readonly WireEvent[]>();
  let forged = 0;
  for (const line of text.split('\n')) {
    if (line === '' || line === secret) continue; // the secret is still there when the watchdog never woke
    const space = line.indexOf(' ');
    const body = line.slice(space + 1);
    if (space < 0 || createHmac('sha256', secret).update(body).digest('base64url') !== line.slice(0, space)) {
      forged += 1;
      continue;
    }
    const [sequence, events] = JSON.parse(body, harmless) as [number, readonly WireEvent[]];
    batches.set(sequence, events);
  }
  const order = [...batches.keys()].sort((a, b) => a - b);
  const missing = order.length === 0 ? 0 : (order.at(-1) ?? 0) + 1 - order.length;
  return { events: order.flatMap((sequence) => batches.get(sequence) ?? []), forged, missing };
};
