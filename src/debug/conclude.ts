import { existsSync, rmSync } from 'node:fs';
import process from 'node:process';
import type { DebugReport } from '../core/debug/report.ts';
import type { DebugSettings } from '../core/debug/settings.ts';
import { renderDebugSummary } from '../view/debug/summary.ts';
import { words } from '../view/look.ts';
import { openVoice, type Voice } from './open-voice.ts';
import { readRun, type RunRequest } from './read-run.ts';

export interface Concluded extends Omit<RunRequest, 'now'> {
  /** What the runtime itself writes when the program ends. */
  readonly cpuProfile?: string | null;
}

/** The end of a run: what all its processes saw becomes the summary and the files that were asked for; its folder is removed. */
export const conclude = async (
  { cpuProfile = null, ...request }: Concluded,
  settings: DebugSettings,
  environment = process.env,
): Promise<void> => {
  const report = readRun({ ...request, now: Date.now() });
  const voice = openVoice(settings, environment);
  if (report !== null && !settings.json) voice.say(renderDebugSummary(report, voice.look));
  if (report !== null) await writeFiles(report, settings, voice);
  // A program that was killed has none.
  if (cpuProfile !== null && existsSync(cpuProfile)) tellWritten(cpuProfile, settings, voice);
  // The last event is the whole report.
  if (report !== null && settings.json) voice.say(eventsOf(report));
  rmSync(request.folder, { recursive: true, force: true });
};

const eventsOf = (report: DebugReport): string => {
  const lost = report.lanes.flatMap((lane) =>
    lane.lost.map(({ place: { file, line, column, call }, count, exhaustive, inPackage }) => ({
      event: 'lost',
      pid: lane.pid,
      thread: lane.thread,
      file,
      line,
      column,
      call,
      count,
      exhaustive,
      inPackage,
    })),
  );
  return [...lost, { event: 'report', report }].map((event) => `${JSON.stringify(event)}\n`).join('');
};

const tellWritten = (file: string, { json }: DebugSettings, voice: Voice, error: string | null = null): void => {
  if (json) voice.say(`${JSON.stringify({ event: 'written', file, error })}\n`);
  else if (error === null) voice.say(`${words(voice.look, 'debug.summary.wrote', { file })}\n`);
  else voice.say(`${words(voice.look, 'debug.cannot-write', { file, error })}\n`);
};

const writeFiles = async (report: DebugReport, settings: DebugSettings, voice: Voice): Promise<void> => {
  const { html, trace, language } = settings;
  if (html === null && trace === null) return;
  // Few ask for files, and to load what writes them takes as long as all else.
  const [{ writeWhole }, { chromeTrace }, { renderDebugPage }] = await Promise.all([
    import('../store/write-file.ts'),
    import('../view/debug/chrome-trace.ts'),
    import('../view/debug/html-page.ts'),
  ]);
  const write = async (file: string, text: string): Promise<void> => {
    try {
      await writeWhole(file, text);
      tellWritten(file, settings, voice);
    } catch (error) {
      tellWritten(file, settings, voice, (error as NodeJS.ErrnoException).code ?? String(error));
    }
  };
  if (html !== null) await write(html, renderDebugPage(report, language));
  if (trace !== null) await write(trace, chromeTrace(report));
};
