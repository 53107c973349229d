// Ends the program past all handlers.
import process from 'node:process';

process.reallyExit(0);

export const main = () => 1;
