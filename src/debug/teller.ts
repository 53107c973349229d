/**
 * Says what held a loop, at once. A thread of its own: what is said needs words, frames and maps, and while they are loaded the
 * watchdog must not miss what happens next.
 */
import path from 'node:path';
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import type { DebugStall } from '../core/debug/report.ts';
import type { DebugSettings } from '../core/debug/settings.ts';
import type { StallEvent } from '../core/debug/wire.ts';
import { renderStallNotice } from '../view/debug/stall-notice.ts';
import type { OWN_THREAD } from './keys.ts';
import { openMarks } from './marks-reader.ts';
import { openVoice } from './open-voice.ts';
import { sourcePlaces } from './source-places.ts';
import { stallFrom } from './stall-from.ts';

export interface TellerData {
  readonly [OWN_THREAD]: true;
  readonly settings: DebugSettings;
  readonly thread: number;
  /** Where the marks of the process are. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface ToTell {
  readonly event: StallEvent;
  /** It was told of while it lasted, and is over now. */
  readonly wasTold: boolean;
}

const { settings, thread, folder, environment } = workerData as TellerData;
const voice = openVoice(settings, environment);
const places = sourcePlaces(process.cwd());
const marks = openMarks(path.join(folder, `${process.pid}-marks.jsonl`));
const times = new Map<string, number>();

/** Where the same line does it again, that is counted, and told ever more rarely. */
const tell = ({ event, wasTold }: ToTell): void => {
  const stall = stallFrom(event, marks, places, event.from);
  if (settings.json) {
    voice.say(`${JSON.stringify({ event: 'stall', ...jsonOf(stall), pid: process.pid, thread, open: event.open })}\n`);
    return;
  }
  if (settings.quiet) return;
  const key = stall.place === null ? '' : `${stall.place.file}:${stall.place.line}`;
  const count = (times.get(key) ?? 0) + (wasTold ? 0 : 1);
  times.set(key, count);
  if (count > 1 && (wasTold || settings.oncePerLine || !/^10*$/.test(String(count)))) return;
  const state = event.open ? 'open' : wasTold ? 'over' : 'whole';
  voice.say(renderStallNotice({ stall, thread, state, times: count }, voice.look));
};

const jsonOf = ({ startMs, endMs, heldMs, place, inside, call, endless }: DebugStall): object => ({
  ms: Math.round(heldMs),
  from: Math.round(startMs),
  to: Math.round(endMs),
  file: place?.file ?? null,
  line: place?.line ?? null,
  column: place?.column ?? null,
  function: place?.function ?? null,
  call: place?.call ?? call,
  inside: inside === null ? null : { file: inside.file, line: inside.line, column: inside.column, call: inside.call },
  endless,
});

/** Null asks whether all was said. */
parentPort?.on('message', (toTell: ToTell | null) => {
  if (toTell === null) parentPort?.postMessage(null);
  else tell(toTell);
});
