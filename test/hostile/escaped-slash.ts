// Imports an address that is no path.
import './parts%2Fnowhere.ts';

export const main = () => 1;
