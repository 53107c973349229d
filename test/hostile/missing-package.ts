// Imports a package that is not there.
import nothing from 'left-pad-that-is-not-here';
export const main = async () => [nothing];
