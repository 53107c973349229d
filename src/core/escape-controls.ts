// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001F\u007F-\u009F]/g;

/** Control letters as `\u001b`: nothing is lost by it, so texts that differ still do. */
export const escapeControls = (text: string): string =>
  text.replace(CONTROLS, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
