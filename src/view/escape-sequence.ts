/** A colour or a link (OSC 8), which take no room; looked for at one place. */
// oxlint-disable-next-line no-control-regex
const ESCAPE = /\u001B(?:\[[\d;]*m|\]8;[^\u0007\u001B]*(?:\u0007|\u001B\\))/y;

export const escapeAt = (text: string, index: number): string | null => {
  ESCAPE.lastIndex = index;
  return ESCAPE.exec(text)?.[0] ?? null;
};
