import { message } from '../message.ts';
import { number, object } from '../shape.ts';
import { defineRule } from './rule.ts';

/** Exact: each worker thread says that it is there, before and inside the zone. A thread that asks for nothing has been started, too. */
export const workers = defineRule({
  id: 'workers',
  about: 'No more worker threads were started than the exercise allows, from the loading of the file on.',
  params: object({ atMost: number({ min: 0, integer: true }) }),
  needsZone: false,
  evaluate: (trace, { atMost }) => {
    const started = trace.workers;
    const pass = started <= atMost;
    return {
      status: pass ? 'pass' : 'fail',
      measured: { workers: started },
      expected: { atMost },
      message: message(pass ? 'rule.workers.pass' : 'rule.workers.fail', { started, atMost }),
    };
  },
});
