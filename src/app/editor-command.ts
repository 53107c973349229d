import path from 'node:path';

export interface EditorRequest {
  readonly file: string;
  readonly line: number | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface EditorCommand {
  readonly command: readonly string[];
  /** It draws in this very terminal, and the course has to step aside meanwhile. */
  readonly inTerminal: boolean;
}

/** Editors with a window of their own, and how each is told the line. */
const windowed: Readonly<Record<string, (file: string, line: number) => readonly string[]>> = {
  code: (file, line) => ['--goto', `${file}:${line}`],
  'code-insiders': (file, line) => ['--goto', `${file}:${line}`],
  codium: (file, line) => ['--goto', `${file}:${line}`],
  cursor: (file, line) => ['--goto', `${file}:${line}`],
  windsurf: (file, line) => ['--goto', `${file}:${line}`],
  subl: (file, line) => [`${file}:${line}`],
  zed: (file, line) => [`${file}:${line}`],
  idea: (file, line) => ['--line', String(line), file],
  webstorm: (file, line) => ['--line', String(line), file],
  gedit: (file, line) => [`+${line}`, file],
  kate: (file, line) => ['--line', String(line), file],
  notepad: (file) => [file],
  open: (file) => [file],
};

/** Which program opens the file, by what the learner configured, else by the editor whose terminal this is; null when nobody knows. */
export const editorCommand = ({ file, line, environment }: EditorRequest): EditorCommand | null => {
  const asked = environment['VISUAL'] || environment['EDITOR'];
  const inCode = environment['TERM_PROGRAM'] === 'vscode' ? 'code' : undefined;
  const words = (asked || inCode || '').split(' ').filter((word) => word !== '');
  const [program] = words;
  if (program === undefined) return null;
  const name = path.basename(program).replace(/\.(?:exe|cmd)$/i, '');
  const place = Object.hasOwn(windowed, name) ? windowed[name] : undefined;
  if (place !== undefined) return { command: [...words, ...place(file, line ?? 1)], inTerminal: false };
  // vi, vim, nano, emacs, micro and most others of the terminal understand this.
  return { command: [...words, ...(line === null ? [] : [`+${line}`]), file], inTerminal: true };
};
