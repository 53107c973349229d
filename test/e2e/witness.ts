/**
 * Starts a program on this terminal, outlives the terminal, and writes down how the program ended:
 * `node witness.js FILE SIGHUP|none PROGRAM [ARGS…]`. With `SIGHUP` it passes the signal of a closed window on, as shells do.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const [file = '', hangUp, program = '', ...args] = process.argv.slice(2);
for (const stream of [process.stdin, process.stdout, process.stderr]) stream.on('error', () => {});
const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'pipe'] });
process.on('SIGHUP', () => {
  if (hangUp === 'SIGHUP') child.kill('SIGHUP');
});
let said = '';
child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
child.on('close', (code, signal) => writeFileSync(file, JSON.stringify({ code, signal, said })));
