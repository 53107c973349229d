import type { SourcePlace } from '../../core/debug/report.ts';
import { drawable, type Look } from '../look.ts';
import { truncate } from '../width.ts';

const INDENT = '   ';

/** The lines around a place, below what is said of it; empty where the source cannot be read. A line that wraps would move the caret. */
export const frameLines = (place: SourcePlace | null, look: Look): readonly string[] =>
  place?.frame == null
    ? []
    : place.frame.split('\n').map((line) => {
        const shown = truncate(drawable(look, line), look.width - INDENT.length, look.glyphs.more);
        return INDENT + (line.startsWith('>') ? shown : look.theme.dim(shown));
      });
