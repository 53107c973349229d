// A blocking child process that never ends.
import { execFileSync } from 'node:child_process';
export const main = async () => [execFileSync(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).length]; //! line
