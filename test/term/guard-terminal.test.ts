import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { guardTerminal, type Guard } from '../../src/term/guard-terminal.ts';

const guarded = (): { readonly source: EventEmitter; readonly guard: Guard; readonly calls: string[] } => {
  const source = new EventEmitter();
  const calls: string[] = [];
  const note = (name: string) => () => void calls.push(name);
  const guard = guardTerminal({
    source,
    release: note('release'),
    take: note('take'),
    stop: note('stop'),
  });
  return { source, guard, calls };
};

test('a crash gives the terminal back before the error is printed', () => {
  const { source, calls } = guarded();
  source.emit('uncaughtExceptionMonitor');
  assert.deepEqual(calls, ['release']);
});

test('Ctrl-Z gives the terminal back before it stops, and fg takes it again', () => {
  const { source, guard, calls } = guarded();
  guard.suspend();
  source.emit('SIGCONT');
  assert.deepEqual(calls, ['release', 'stop', 'take']);
});

test('a closed guard has given the terminal back and hears nothing any more', () => {
  const { source, guard, calls } = guarded();
  guard.close();
  for (const event of ['SIGTSTP', 'SIGCONT', 'exit']) source.emit(event);
  assert.deepEqual(calls, ['release']);
  assert.deepEqual(source.eventNames(), []);
});
