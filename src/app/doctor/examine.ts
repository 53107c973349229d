import { message } from '../../core/message.ts';
import type { RuntimeName } from '../../sandbox/runtime.ts';
import type { Terminal } from '../../view/terminal.ts';
import { editorCommand } from '../editor-command.ts';
import type { DoctorFinding } from './finding.ts';
import { examineCores, examineFiles, examineNoise, examineRuntime, examineTimers } from './machine.ts';
import { examineMeter } from './meter.ts';

export interface DoctorRequest {
  readonly dir: string;
  readonly runtime: RuntimeName;
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly found: (finding: DoctorFinding) => void;
}

/** Looks at everything the course depends on, one thing after the other so that none disturbs another. */
export const examine = async (request: DoctorRequest): Promise<readonly DoctorFinding[]> => {
  const { dir, runtime, signal } = request;
  const steps: readonly (() => DoctorFinding | Promise<DoctorFinding>)[] = [
    examineRuntime,
    examineCores,
    () => terminalFinding(request.terminal),
    () => editorFinding(request.environment),
    async () => await examineFiles(dir),
    examineTimers,
    async () => await examineNoise(signal),
    async () => await examineMeter(runtime, signal),
  ];
  const findings: DoctorFinding[] = [];
  for (const step of steps) {
    if (signal.aborted) break;
    const finding = await step();
    findings.push(finding);
    request.found(finding);
  }
  return findings;
};

/** Below this the panels wrap in odd places. */
const FEWEST_COLUMNS = 60;

const terminalFinding = ({ columns, rows, color, unicode, links }: Terminal): DoctorFinding => {
  const good = columns >= FEWEST_COLUMNS;
  const key = good ? (unicode ? 'doctor.terminal.good' : 'doctor.terminal.ascii') : 'doctor.terminal.narrow';
  return {
    id: 'terminal',
    status: good ? 'good' : 'note',
    message: message(key, { columns, rows, fewest: FEWEST_COLUMNS }),
    measured: { columns, rows, color, unicode, links },
  };
};

const editorFinding = (environment: DoctorRequest['environment']): DoctorFinding => {
  const found = editorCommand({ file: 'exercise.ts', line: 1, environment });
  const name = found?.command[0] ?? null;
  return {
    id: 'editor',
    status: name === null ? 'note' : 'good',
    message: name === null ? message('doctor.editor.none') : message('doctor.editor.good', { name }),
    measured: { name },
  };
};
