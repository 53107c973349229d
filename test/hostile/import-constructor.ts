// Imports something that every object inherits.
import thing from 'constructor';

export const main = () => thing;
