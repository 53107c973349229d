import type { AnyNode, BlockStatement, CallExpression, Expression } from 'acorn';
import type { Pattern } from '../core/patterns.ts';
import { callOf, dottedName, eachChild, isCall, isFunction, isLoop, methodOf } from './syntax.ts';

/** What the walk knows about where it is. */
export interface PatternContext {
  readonly parent: AnyNode | null;
  /** The innermost function is async. */
  readonly inAsync: boolean;
  /** Inside the block of a `try` of that function. */
  readonly inTry: boolean;
  /** Inside a loop of that function. */
  readonly inLoop: boolean;
}

/**
 * Names what a piece of syntax looks like. Patterns choose the words of a diagnosis; a verdict never rests on them,
 * so a pattern that misses an odd spelling costs a better sentence and nothing else.
 */
export const patternsOf = (node: AnyNode, context: PatternContext): readonly Pattern[] => {
  const found: Pattern[] = [];
  if (node.type === 'CallExpression') found.push(...callPatterns(node));
  if (node.type === 'AwaitExpression') {
    if (context.inLoop) found.push('await-in-loop');
    const { argument } = node;
    if (argument.type === 'Literal' || dottedName(argument) === 'undefined' || isNamed(argument, 'Promise.resolve'))
      found.push('microtask');
    if (isNamed(argument, 'setTimeout')) found.push('await-set-timeout');
  }
  if (node.type === 'NewExpression' && dottedName(node.callee) === 'Promise') {
    const [executor] = node.arguments;
    const asynchronous = executor !== undefined && 'async' in executor && executor.async;
    found.push(asynchronous ? 'async-executor' : 'promise-wrapper');
  }
  if (node.type === 'CatchClause' && node.body.body.length === 0) found.push('empty-catch');
  if (node.type === 'ReturnStatement' && context.inTry && node.argument && isCall(node.argument))
    found.push('return-in-try');
  if (isLoop(node) && 'test' in node && node.test && readsClock(node.test)) found.push('busy-wait');
  if (isFunction(node) && 'async' in node && node.async && !contains(node.body, 'AwaitExpression'))
    found.push('no-await');
  return found;
};

const combinators = new Set(['Promise.all', 'Promise.allSettled', 'Promise.race', 'Promise.any']);
const later = new Set(['setTimeout', 'setImmediate']);
const microtasks = new Set(['queueMicrotask', 'process.nextTick', 'nextTick']);

const callPatterns = (call: CallExpression): Pattern[] => {
  const name = dottedName(call.callee);
  const [first] = call.arguments;
  if (name !== null && combinators.has(name) && first?.type === 'ArrayExpression')
    return first.elements.some((element) => element?.type === 'AwaitExpression') ? ['await-in-all'] : [];
  if (name !== null && microtasks.has(name)) return ['microtask'];
  if (name !== null && later.has(name) && first !== undefined && isFunction(first) && doesMoreThanResolve(first))
    return ['deferral'];
  if (methodOf(call) === 'then' && isNamedObject(call, 'Promise.resolve')) return ['microtask'];
  if (methodOf(call) === 'catch' && first !== undefined && isFunction(first) && isEmpty(first)) return ['empty-catch'];
  return [];
};

const isNamed = (node: AnyNode, name: string): boolean => {
  const call = callOf(node);
  return call !== null && dottedName(call.callee) === name;
};

const isNamedObject = (call: CallExpression, name: string): boolean =>
  call.callee.type === 'MemberExpression' && isNamed(call.callee.object, name);

const clocks = /(?:^|\.)now$|^process\.(?:hrtime|uptime)/;

const readsClock = (test: Expression): boolean => {
  let reads = false;
  const look = (node: AnyNode): void => {
    const name = node.type === 'CallExpression' ? dottedName(node.callee) : null;
    reads ||= name !== null && clocks.test(name);
    eachChild(node, look);
  };
  look(test);
  return reads;
};

/** `() => resolve(x)` only ends a wait; a callback with a call inside its call, or with several statements, is work put off. */
const doesMoreThanResolve = (callback: AnyNode): boolean => {
  let calls = 0;
  const look = (node: AnyNode): void => {
    if (node.type === 'CallExpression') calls += 1;
    eachChild(node, look);
  };
  look(callback);
  return calls > 1;
};

const isEmpty = (callback: AnyNode): boolean => {
  if (!('body' in callback)) return false;
  const body = callback.body as BlockStatement | Expression;
  return body.type === 'BlockStatement'
    ? body.body.length === 0
    : body.type === 'Literal' || dottedName(body) === 'undefined';
};

const contains = (node: AnyNode, type: string): boolean => {
  if (node.type === type) return true;
  if (isFunction(node)) return false;
  let found = false;
  eachChild(node, (child) => {
    found ||= contains(child, type);
  });
  return found;
};
