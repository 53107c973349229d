// Waits for a line that nobody types: standard input is at its end from the start.
import { once } from 'node:events';
import process from 'node:process';

export const main = async () => {
  process.stdin.setEncoding('utf8');
  const [text] = await once(process.stdin, 'data');
  return text;
};
