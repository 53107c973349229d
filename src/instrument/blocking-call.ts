import type { AnyNode } from 'acorn';
import { callOf, dottedName, eachChild, isFunction } from './syntax.ts';

/** Calls that hold the thread and whose names do not end in `Sync`. `countPrimes` is the kit's CPU work. */
const holding = new Set([
  'Atomics.wait',
  'JSON.parse',
  'JSON.stringify',
  'structuredClone',
  'postMessage',
  'countPrimes',
  'sumByCity',
]);

/** Methods that run a regular expression; the second group only when a literal is handed over. */
const runsPattern = new Set(['test', 'exec']);
const takesPattern = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split']);

/** Local names of imports → the name in the module they come from. */
export type ImportedNames = ReadonlyMap<string, string>;

/** The call in this piece of code that is known to block, by the name it has in its own module; null when there is none. */
export const blockingCallIn = (node: AnyNode, imported: ImportedNames): string | null => {
  const found = blockingName(node, imported);
  if (found !== null) return found;
  if (isFunction(node) || node.type === 'BlockStatement' || node.type === 'ClassBody') return null;
  let inner: string | null = null;
  eachChild(node, (child) => {
    inner ??= blockingCallIn(child, imported);
  });
  return inner;
};

const blockingName = (node: AnyNode, imported: ImportedNames): string | null => {
  const call = callOf(node);
  if (call === null) return null;
  const dotted = dottedName(call.callee);
  if (dotted === null) return null;
  const whole = imported.get(dotted) ?? dotted;
  const last = whole.slice(whole.lastIndexOf('.') + 1);
  if (last.endsWith('Sync')) return last;
  if (holding.has(whole)) return whole;
  if (holding.has(last)) return last;
  if (runsPattern.has(last) && whole !== last) return `RegExp.${last}`;
  const [first] = call.arguments;
  if (takesPattern.has(last) && first?.type === 'Literal' && 'regex' in first) return `String.${last}`;
  return null;
};
