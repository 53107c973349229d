import { pathToUrl } from './path-to-url.ts';
import type { Look } from './look.ts';

/** A text that opens a file where the terminal can do that (OSC 8), else the text alone. */
export const fileLink = ({ terminal }: Look, text: string, absolutePath: string | null): string =>
  terminal.links && absolutePath !== null ? webLink(text, pathToUrl(absolutePath)) : text;

export const webLink = (text: string, url: string): string => `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\`;
