// Ends the program with the code that Node has for promises that never settle.
import process from 'node:process';

export const main = () => process.exit(13);
