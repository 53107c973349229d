import type { SourcePlace } from '../../core/debug/report.ts';
import { drawable, words, type Look } from '../look.ts';

/** `app.mjs:12`, strong; what is not known is outside the program's files. */
export const placeWords = (place: SourcePlace | null, look: Look): string =>
  place === null
    ? words(look, 'debug.nowhere')
    : look.theme.strong(drawable(look, `${place.file}:${place.line}:${place.column}`));

/** `in handle(), calling JSON.parse`; empty where nothing is known. */
export const doingWords = (place: SourcePlace | null, look: Look): string =>
  [
    place?.function == null ? '' : words(look, 'debug.in', { function: place.function }),
    place?.call == null ? '' : words(look, 'debug.calling', { call: place.call }),
  ]
    .filter((text) => text !== '')
    .join(', ');

export const frameLines = (place: SourcePlace | null, look: Look): readonly string[] =>
  place?.frame == null
    ? []
    : place.frame
        .split('\n')
        .map((line) => `   ${line.startsWith('>') ? drawable(look, line) : look.theme.dim(drawable(look, line))}`);
