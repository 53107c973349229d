import type { AnyNode, CallExpression, Program } from 'acorn';
import { bindingCounts } from './bindings.ts';
import { callOf, dottedName, eachChild, isCall, isFunction, isLoop } from './syntax.ts';

/** Calls of the language that are over at once, whatever they are given, and never return a promise. */
const quickCalls =
  /^(?:Math\.\w+|Number(?:\.\w+)?|Boolean|parseInt|parseFloat|isNaN|isFinite|Date\.now|performance\.now|Array\.isArray|Object\.(?:is|hasOwn))$/;

/** Names of the program's own functions that are over at once: they hold no call, no loop and no wait. */
export type QuickNames = ReadonlySet<string>;

export const isQuickCall = (call: CallExpression, quick: QuickNames): boolean =>
  isLanguageCall(call) || (call.callee.type === 'Identifier' && quick.has(call.callee.name));

/** `Math.max(…)`, `Number(…)` and the like. */
export const isLanguageCall = ({ callee }: CallExpression): boolean => {
  const isWritten =
    callee.type === 'Identifier' || (callee.type === 'MemberExpression' && callee.object.type === 'Identifier');
  return isWritten && quickCalls.test(dottedName(callee) ?? '');
};

/**
 * Can this piece take time by itself? Functions inside it run on their own account. A crumb is left only where this is so:
 * a helper that cannot block must not take the blame of the loop that calls it.
 */
export const isBusy = (node: AnyNode, quick: QuickNames): boolean => {
  const known = answers.get(quick) ?? new WeakMap<AnyNode, boolean>();
  answers.set(quick, known);
  const found = known.get(node) ?? busyIn(node, quick, (child) => isBusy(child, quick));
  known.set(node, found);
  return found;
};

/** Every piece is asked about once for each piece around it; in minified code these are many. */
const answers = new WeakMap<QuickNames, WeakMap<AnyNode, boolean>>();

/** While the names are still being found out, nothing is kept. */
const isBusyNow = (node: AnyNode, quick: QuickNames): boolean =>
  busyIn(node, quick, (child) => isBusyNow(child, quick));

const busyIn = (node: AnyNode, quick: QuickNames, isBusyChild: (child: AnyNode) => boolean): boolean => {
  const call = callOf(node);
  if (
    (call === null ? isCall(node) : !isQuickCall(call, quick)) ||
    isLoop(node) ||
    node.type === 'NewExpression' ||
    node.type === 'AwaitExpression' ||
    node.type === 'YieldExpression' ||
    node.type === 'SpreadElement' ||
    isHugePower(node)
  )
    return true;
  if (isFunction(node) || node.type === 'ClassBody') return false;
  let busy = false;
  eachChild(node, (child) => {
    busy ||= isBusyChild(child);
  });
  return busy;
};

/** `3n ** n`: no call, and yet it can take seconds. */
const isHugePower = (node: AnyNode): boolean =>
  node.type === 'BinaryExpression' &&
  node.operator === '**' &&
  [node.left, node.right].some((side) => side.type === 'Literal' && typeof side.bigint === 'string');

/**
 * Functions at the top level of the program that are over at once, by name; also those that call nothing but such functions.
 * A name that is bound twice anywhere is left out, since it may mean something else where it is called.
 */
export const quickNamesOf = (program: Program): QuickNames => {
  const counts = bindingCounts(program);
  const candidates = new Map<string, AnyNode>();
  for (const statement of program.body) {
    const node =
      statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement;
    if (node.type === 'FunctionDeclaration') candidates.set(node.id.name, node);
    if (node.type !== 'VariableDeclaration') continue;
    for (const { id, init } of node.declarations)
      if (id.type === 'Identifier' && init && isFunction(init)) candidates.set(id.name, init);
  }
  const quick = new Set<string>();
  for (let before = -1; before < quick.size;) {
    before = quick.size;
    for (const [name, node] of candidates) if (counts.get(name) === 1 && isOverAtOnce(node, quick)) quick.add(name);
  }
  return new Set(quick);
};

const isOverAtOnce = (node: AnyNode, quick: QuickNames): boolean => {
  if (
    !('params' in node) ||
    !('body' in node) ||
    ('async' in node && node.async) ||
    ('generator' in node && node.generator)
  )
    return false;
  return [...node.params, node.body as AnyNode].every((part) => !isBusyNow(part, quick));
};
