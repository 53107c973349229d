import { rmSync } from 'node:fs';
import process from 'node:process';
import type { DebugReport } from '../core/debug/report.ts';
import type { DebugSettings } from '../core/debug/settings.ts';
import { writeWhole } from '../store/write-file.ts';
import { chromeTrace } from '../view/debug/chrome-trace.ts';
import { renderDebugPage } from '../view/debug/html-page.ts';
import { renderDebugSummary } from '../view/debug/summary.ts';
import { words } from '../view/look.ts';
import { openVoice, type Voice } from './open-voice.ts';
import { readRun, type RunRequest } from './read-run.ts';

/** The end of a run: what all its processes saw becomes the summary and the files that were asked for; its folder is removed. */
export const conclude = async (
  request: Omit<RunRequest, 'now'>,
  settings: DebugSettings,
  environment = process.env,
): Promise<void> => {
  const report = readRun({ ...request, now: Date.now() });
  const voice = openVoice(settings, environment);
  if (report !== null) {
    if (settings.json) voice.say(eventsOf(report));
    else voice.say(renderDebugSummary(report, voice.look));
    await writeFiles(report, settings, voice);
  }
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

const writeFiles = async (
  report: DebugReport,
  { html, trace, language }: DebugSettings,
  voice: Voice,
): Promise<void> => {
  const write = async (file: string, text: string): Promise<void> => {
    try {
      await writeWhole(file, text);
      voice.say(`${words(voice.look, 'debug.summary.wrote', { file })}\n`);
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? String(error);
      voice.say(`${words(voice.look, 'debug.cannot-write', { file, error: why })}\n`);
    }
  };
  if (html !== null) await write(html, renderDebugPage(report, language));
  if (trace !== null) await write(trace, chromeTrace(report));
};
