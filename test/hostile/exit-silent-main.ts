// Ends the program past all handlers, with success.
import process from 'node:process';

export const main = () => process.reallyExit(0);
