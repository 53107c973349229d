import type { AnyNode, NewExpression } from 'acorn';
import type { FloatingKind } from '../core/trace.ts';
import { isQuickCall } from './busy.ts';
import { isWholeCall, isWrappable, type Claim, type Injection } from './injection.ts';
import type { Lenience } from './lenience.ts';
import { isPlainCall } from './plain-results.ts';
import type { Position } from './position.ts';
import { callOf, dottedName, isCall, isFunction, isHandled, isNewPromise, methodOf } from './syntax.ts';

/** Puts a check around whatever may lose a promise here; `crumb` is the one to go back to after a call. */
export const checkPromises = (node: AnyNode, at: Position, injection: Injection): void => {
  const { local, edits, mark, claims, announced, lenience } = injection;
  const { parent, key, depth } = at;
  const back = announced.get(node)?.crumb ?? at.crumb;
  const check = (piece: AnyNode, method: string, kind: FloatingKind, offset = 0): void => {
    const id = mark(piece, kind, at.name, callName(piece));
    const crumb = method === 't' || method === 'b' ? `${back},` : '';
    const several = piece.type === 'SequenceExpression'; // its own parentheses stay outside
    edits.around(piece, `${local}.${method}(${id},${crumb}${several ? '(' : ''}`, several ? '))' : ')', depth + offset);
  };

  claimValues(node, at, injection);
  if (isWholeCall(node, at)) {
    const claim = claims.get(node);
    const found = claim === undefined ? fateOf(node, at, injection) : claim;
    const fate = isPlain(node, injection) ? withoutCheck(found, node, at, injection) : found;
    if (fate === 'kept') check(node, 't', isTestedLater(at, injection) ? 'truthy' : 'unused');
    else if (fate === 'passing') edits.around(node, `${local}.a(${back},`, ')', depth);
    else if (fate !== null) check(node, fate.method, fate.kind);
  }
  const handed = key === 'arguments' && lenience?.handsOver(parent) === true;
  if (handed) lenience.handedOver.add(node);
  if (!handed && isFunction(node) && 'async' in node && node.async && !node.generator && key === 'arguments')
    check(node, 'f', parent !== null && isNewPromise(parent) ? 'executor' : 'callback');
  else if (
    !handed &&
    key === 'arguments' &&
    (node.type === 'Identifier' || node.type === 'MemberExpression') &&
    isIgnoringReceiver(parent, node)
  )
    check(node, 'f', 'callback');
  if (node.type === 'AwaitExpression' && canBeArray(node.argument)) check(node.argument, 'w', 'array', 0.8);
};

const isPlain = (node: AnyNode, { plain }: Injection): boolean => {
  const call = callOf(node);
  return call !== null && isPlainCall(call, plain);
};

type Fate = 'kept' | 'passing' | null;

/** Nothing to lose here: only the crumb may have to go back. */
const withoutCheck = (fate: Fate | Claim, node: AnyNode, { parent }: Position, { quick }: Injection): Fate => {
  const call = callOf(node);
  if (fate === null || (call !== null && isQuickCall(call, quick))) return null;
  return parent === null || lastParents.has(parent.type) ? null : 'passing';
};

/** Says of the calls inside whether their value is dropped or tested. */
const claimValues = (node: AnyNode, { parent, key }: Position, { claims, names, lenience }: Injection): void => {
  const claim = (value: AnyNode, method: Claim['method'], kind: Claim['kind']): void => {
    if (value.type === 'LogicalExpression') {
      // The left side of `a || b` is a condition, wherever it stands; the right side is the value.
      if (value.operator !== '??') claim(value.left, 'b', 'truthy');
      claim(value.right, method, kind);
    } else if (value.type === 'ConditionalExpression') {
      claim(value.consequent, method, kind);
      claim(value.alternate, method, kind);
    } else if (value.type === 'SequenceExpression') {
      const last = value.expressions.length - 1;
      for (const [index, each] of value.expressions.entries())
        if (method === 'd' || index === last) claim(each, method, kind);
    } else if (value.type === 'UnaryExpression') {
      if (value.operator === '!' && method === 'b') claim(value.argument, 'b', 'truthy');
    } else if ((isCall(value) || value.type === 'NewExpression') && !claims.has(value)) {
      if (method === 'b' || !maybeDropped(value, names.suites, lenience)) claims.set(value, { method, kind });
    }
  };
  if (node.type === 'ExpressionStatement')
    claim(node.expression, 'd', lenience?.starts.has(node) === true ? 'voided' : 'dropped');
  else if (node.type === 'UnaryExpression' && node.operator === 'void') claim(node.argument, 'd', 'voided');
  else if (node.type === 'UnaryExpression' && node.operator === '!') claim(node.argument, 'b', 'truthy');
  else if (key === 'test' && parent?.type !== 'SwitchCase') claim(node, 'b', 'truthy');
};

/** Its promise may be dropped: somebody handles the error, or the function is meant to be called bare. */
const maybeDropped = (node: AnyNode, suites: ReadonlySet<string>, lenience: Lenience | null): boolean => {
  const call = callOf(node);
  if (call === null) return false;
  if (lenience?.mayDrop(call) === true) return true;
  const root = dottedName(call.callee)?.split('.')[0];
  const stops = methodOf(call) === 'terminate' && call.arguments.length === 0; // of a worker: it never rejects
  return isHandled(call) || stops || (root !== undefined && suites.has(root));
};

const quietParents = new Set(['AwaitExpression', 'ExpressionStatement', 'ReturnStatement', 'ExportDefaultDeclaration']);

/** Where a statement ends with this value, nothing is left for which the crumb would have to go back. */
const lastParents = new Set([
  ...quietParents,
  'VariableDeclarator',
  'AssignmentExpression',
  'ArrowFunctionExpression',
  'ThrowStatement',
]);

/** What becomes of a call's value: kept somewhere where nobody is known to wait for it, or just used on the way. */
const fateOf = (node: AnyNode, at: Position, { quick, lenience }: Injection): Fate => {
  const { parent, key } = at;
  if (parent === null || quietParents.has(parent.type) || !isWrappable(node, at)) return null;
  if (parent.type === 'UnaryExpression' && parent.operator === 'void') return null;
  if (parent.type === 'ArrowFunctionExpression' && parent.async) return null; // returned from an async function
  if (lenience?.handedOver.has(parent) === true) return null; // whoever was handed the function has its value
  if (lenience?.exported.has(node) === true) return null; // whoever loads the file has it
  const call = callOf(node);
  if (call !== null && isQuickCall(call, quick)) return null;
  const passing = lastParents.has(parent.type) ? null : 'passing';
  if (key === 'callee' || key === 'object' || key === 'tag') return passing;
  if (node.type === 'NewExpression' && !(isNewPromise(node) && isWork(node, at))) return passing;
  return call !== null && isHandled(call) ? passing : 'kept';
};

/** `const allowed = can(); if (!allowed) …`: asked by its name, at no cost while the program runs. */
const isTestedLater = ({ parent, key }: Position, { tested }: Injection): boolean =>
  parent?.type === 'VariableDeclarator' &&
  key === 'init' &&
  parent.id.type === 'Identifier' &&
  tested.has(parent.id.name);

/** A promise whose executor only lends its functions to somebody is a signal, not work that could be lost. */
const isWork = ({ arguments: [executor] }: NewExpression, { parent }: Position): boolean => {
  if (parent?.type === 'PropertyDefinition' || parent?.type === 'Property') return false;
  if (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression') return false;
  if (executor === undefined || !isFunction(executor) || !('body' in executor)) return true;
  const body = executor.body as AnyNode;
  const steps = body.type === 'BlockStatement' ? body.body : [body];
  const lends = (step: AnyNode): boolean =>
    step.type === 'ExpressionStatement'
      ? lends(step.expression)
      : step.type === 'AssignmentExpression' && step.right.type !== 'CallExpression';
  return !steps.every(lends);
};

const ignoring = new Set(['forEach', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'nextTick']);

/** `items.forEach(save)`, `setTimeout(save, 10)`: whatever the function returns, nobody looks at it. */
const isIgnoringReceiver = (parent: AnyNode | null, argument: AnyNode): boolean => {
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== argument) return false;
  const name = dottedName(parent.callee);
  return name !== null && ignoring.has(name.slice(name.lastIndexOf('.') + 1));
};

const neverArrays = new Set(['Literal', 'NewExpression', 'ImportExpression', 'TemplateLiteral', 'ThisExpression']);

const canBeArray = (node: AnyNode): boolean => !neverArrays.has(node.type);

const callName = (node: AnyNode): string | null => {
  if (isNewPromise(node)) return 'new Promise';
  const call = callOf(node);
  return call === null ? null : dottedName(call.callee);
};
