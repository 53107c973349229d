/** The engine from npm, in a file of its own that can be loaded anew: after a crash inside it nothing works in it any more. */
import amaro from 'amaro';

export const strip = (source: string): string => amaro.transformSync(source, { mode: 'strip-only' }).code;
