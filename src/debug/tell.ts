import type { DebugStall } from '../core/debug/report.ts';
import type { DebugSettings } from '../core/debug/settings.ts';
import type { StallEvent } from '../core/debug/wire.ts';
import { renderStallNotice } from '../view/debug/stall-notice.ts';
import type { MarksReader } from './marks-reader.ts';
import { openVoice, type Voice } from './open-voice.ts';
import { sourcePlaces } from './source-places.ts';
import { stallFrom } from './stall-from.ts';

export interface TellOptions {
  readonly settings: DebugSettings;
  readonly thread: number;
  readonly marks: MarksReader;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Says what held the loop, at once. Where the same line does it again, that is counted, and told ever more rarely. */
export const openTeller = ({ settings, thread, marks, cwd, environment }: TellOptions) => {
  const voice: Voice = openVoice(settings, environment);
  const places = sourcePlaces(cwd);
  const times = new Map<string, number>();
  return (event: StallEvent, wasTold: boolean): void => {
    const stall = stallFrom(event, marks, places, event.from);
    if (settings.json) {
      voice.say(
        `${JSON.stringify({ event: 'stall', ...jsonOf(stall), pid: process.pid, thread, open: event.open })}\n`,
      );
      return;
    }
    if (settings.quiet) return;
    const key = stall.place === null ? '' : `${stall.place.file}:${stall.place.line}`;
    const count = (times.get(key) ?? 0) + (wasTold ? 0 : 1);
    times.set(key, count);
    if (count > 1 && (wasTold || settings.oncePerLine || !/^10*$/.test(String(count)))) return;
    voice.say(
      renderStallNotice(
        { stall, thread, state: event.open ? 'open' : wasTold ? 'over' : 'whole', times: count },
        voice.look,
      ),
    );
  };
};

const jsonOf = ({ startMs, endMs, heldMs, place, inside, endless }: DebugStall): object => ({
  ms: Math.round(heldMs),
  from: Math.round(startMs),
  to: Math.round(endMs),
  file: place?.file ?? null,
  line: place?.line ?? null,
  column: place?.column ?? null,
  function: place?.function ?? null,
  call: place?.call ?? null,
  inside: inside === null ? null : { file: inside.file, line: inside.line, column: inside.column },
  endless,
});
