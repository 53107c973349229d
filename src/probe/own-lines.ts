/**
 * Deno would read the lines of a stack through the map of what its own compiler makes of the file on disk. An empty map of the
 * source's own comes before that one, and lines stay those of the source. In two pieces: in one it would be taken for the map of
 * the file that it stands in.
 */
export const OWN_LINES = ['\n//# source', 'MappingURL=data:application/json;base64,e30='].join('');
