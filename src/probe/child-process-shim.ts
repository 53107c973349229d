/**
 * `node:child_process` for the learner's files: the same functions; those that wait for the child go into the trace as blocking
 * calls. Children that nobody waits for are told by the runtime itself (`watch-children.ts`).
 */
import childProcess from 'node:child_process';
import { openSpan } from '../kit/recorder.ts';

export * from 'node:child_process';

const { apply, defineProperty } = Reflect;

const blocking = <Name extends 'execFileSync' | 'execSync' | 'spawnSync'>(name: Name): (typeof childProcess)[Name] => {
  const call = childProcess[name] as (...args: unknown[]) => unknown;
  const recorded = (...args: unknown[]): unknown => {
    const close = openSpan('block', name);
    try {
      return apply(call, childProcess, args);
    } finally {
      close();
    }
  };
  defineProperty(recorded, 'name', { value: name });
  return recorded as (typeof childProcess)[Name];
};

export const execFileSync = blocking('execFileSync');
export const execSync = blocking('execSync');
export const spawnSync = blocking('spawnSync');
// oxlint-disable-next-line import/no-default-export -- it stands in for a module that has one
export default { ...childProcess, execFileSync, execSync, spawnSync };
