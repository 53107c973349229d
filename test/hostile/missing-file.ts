// Imports a file that is not there.
import { value } from './parts/nowhere.ts';

export const main = () => value;
