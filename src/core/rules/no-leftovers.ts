import { message } from '../message.ts';
import { list, object, text, withDefault } from '../shape.ts';
import { defineRule } from './rule.ts';

/** Exact: the runtime's own list of what is still alive when the learner's function has settled. */
export const noLeftovers = defineRule({
  id: 'no-leftovers',
  about: 'Nothing was left running: no timer, socket, server or worker, but those that are allowed.',
  params: object({ allow: withDefault(list(text()), []) }),
  needsZone: false,
  evaluate: ({ leftovers }, { allow }) => {
    const left = Object.entries(leftovers).filter(([name, count]) => count > 0 && !allow.includes(name));
    const count = left.reduce((sum, [, each]) => sum + each, 0);
    const names = left.map(([name, each]) => (each > 1 ? `${name} × ${each}` : name));
    return {
      status: count === 0 ? 'pass' : 'fail',
      measured: { leftovers: names },
      expected: { leftovers: [], allow },
      message:
        count === 0
          ? message('rule.no-leftovers.pass')
          : message('rule.no-leftovers.fail', { count, names: names.join(', ') }),
    };
  },
});
