/** A file of its own, read when the first file of the program is: the parser is most of what debug mode is made of. */
export { movedMappings } from '../instrument/mappings.ts';
export { transform } from '../instrument/transform.ts';
