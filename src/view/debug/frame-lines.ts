import type { SourcePlace } from '../../core/debug/report.ts';
import { drawable, type Look } from '../look.ts';

/** The lines around a place, below what is said of it; empty where the source cannot be read. */
export const frameLines = (place: SourcePlace | null, look: Look): readonly string[] =>
  place?.frame == null
    ? []
    : place.frame
        .split('\n')
        .map((line) => `   ${line.startsWith('>') ? drawable(look, line) : look.theme.dim(drawable(look, line))}`);
