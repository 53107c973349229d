import { message, type Message } from '../core/message.ts';
import type { ScreenLoan } from '../term/ports.ts';
import { editorCommand, type EditorRequest } from './editor-command.ts';

export interface OpenRequest extends EditorRequest {
  /** The file as it is shown. */
  readonly shown: string;
  readonly screen: ScreenLoan;
}

/** Opens a file in the learner's editor. Returns what to say when that did not work, else null. */
export const openEditor = async ({ screen, shown, ...request }: OpenRequest): Promise<Message | null> => {
  const editor = editorCommand(request);
  if (editor === null) return message('notice.no-editor', { file: shown });
  const { $ } = await import('zx/core');
  const run = $({ stdio: editor.inTerminal ? 'inherit' : 'ignore', nothrow: true, verbose: false });
  if (editor.inTerminal) screen.lend();
  try {
    const { exitCode } = await run`${editor.command}`;
    // 126 and 127 are the shell's: it is not there, or cannot be run. What else an editor says is its own affair.
    return exitCode === 126 || exitCode === 127 ? message('notice.no-editor', { file: shown }) : null;
  } finally {
    if (editor.inTerminal) screen.takeBack();
  }
};
