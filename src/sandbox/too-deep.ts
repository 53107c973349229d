import { codeFrame } from '../core/code-frame.ts';
import { message, type Problem } from '../core/message.ts';
import { plainText } from '../core/plain-text.ts';

/** What is nested so deep that no parser comes to its end. The place is the line where it is deepest, as far as brackets tell. */
export const tooDeep = (source: string, file: string): Problem => {
  const line = deepestLine(source);
  const place = { file, line, column: 1 };
  return { message: message('problem.too-deep', { file, line }), place, frame: plainText(codeFrame(source, line, 1)) };
};

const deepestLine = (source: string): number => {
  let line = 1;
  let depth = 0;
  let deepest = { depth: 0, line: 1 };
  for (const letter of source) {
    if (letter === '\n') line += 1;
    else if (/[([{]/.test(letter)) depth += 1;
    else if (/[)\]}]/.test(letter)) depth -= 1;
    if (depth > deepest.depth) deepest = { depth, line };
  }
  return deepest.line;
};
