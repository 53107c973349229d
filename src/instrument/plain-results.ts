import type { AnyNode, CallExpression, Program } from 'acorn';
import { bindingCounts, eachBoundName } from './bindings.ts';
import { isLanguageCall } from './busy.ts';
import { callOf, eachChild, isFunction } from './syntax.ts';

/** Names of the program's own functions that give a number, a string or the like, never an object: no promise can be lost there. */
export type PlainNames = ReadonlySet<string>;

export const isPlainCall = (call: CallExpression, plain: PlainNames): boolean =>
  isLanguageCall(call) || (call.callee.type === 'Identifier' && plain.has(call.callee.name));

/**
 * What a name may stand for: everything that it is bound or assigned to anywhere in the program, for a function what it returns.
 * Null: something that is not known here (a parameter, an import, a part of a pattern).
 */
type Sources = Map<string, (AnyNode | null)[]>;

/** Every name counts as plain until something that it may stand for is not: so functions that call themselves or each other are found. */
export const plainNamesOf = (program: Program): PlainNames => {
  const counts = bindingCounts(program);
  const { values, results } = sourcesOf(program);
  const names = new Set([...values.keys(), ...results.keys()]);
  const isPlainName = (name: string): boolean => {
    const returned = results.get(name);
    if (returned !== undefined) return counts.get(name) === 1 && returned.every(isPlain);
    return values.get(name)?.every(isPlain) === true;
  };
  const isPlain = (value: AnyNode | null): boolean => {
    if (value === null) return false;
    if (value.type === 'Literal') return !('regex' in value && value.regex);
    if (alwaysPlain.has(value.type)) return true;
    if (value.type === 'LogicalExpression') return isPlain(value.left) && isPlain(value.right);
    if (value.type === 'ConditionalExpression') return isPlain(value.consequent) && isPlain(value.alternate);
    if (value.type === 'AssignmentExpression')
      return isPlain(value.right) && (!isLogical(value.operator) || isPlain(value.left));
    if (value.type === 'Identifier')
      return value.name === 'undefined' || (names.has(value.name) && !results.has(value.name));
    const call = callOf(value);
    if (call === null) return false;
    if (isLanguageCall(call)) return true;
    return call.callee.type === 'Identifier' && results.has(call.callee.name) && names.has(call.callee.name);
  };
  for (let before = -1; before !== names.size;) {
    before = names.size;
    for (const name of names) if (!isPlainName(name)) names.delete(name);
  }
  return new Set([...results.keys()].filter((name) => names.has(name)));
};

const alwaysPlain = new Set(['TemplateLiteral', 'BinaryExpression', 'UnaryExpression', 'UpdateExpression']);

/** `a ||= b` keeps what it had, or takes the other. */
const isLogical = (operator: string): boolean => /^(?:&&|\|\||\?\?)=$/.test(operator);

const sourcesOf = (program: Program): { readonly values: Sources; readonly results: Sources } => {
  const values: Sources = new Map();
  const results: Sources = new Map();
  const add = (name: string, value: AnyNode | null): void =>
    void values.set(name, [...(values.get(name) ?? []), value]);
  const unknown = (pattern: AnyNode): void => eachBoundName(pattern, (name) => add(name, null));
  const look = (node: AnyNode, parent: AnyNode | null): void => {
    if (node.type === 'VariableDeclarator') {
      const named = node.id.type === 'Identifier' ? node.id.name : null;
      const isLoopHead = parent !== null && 'declarations' in parent && heads.has(parent);
      if (named === null || isLoopHead) unknown(node.id);
      else if (node.init && isFunction(node.init)) results.set(named, resultsOf(node.init));
      else if (node.init) add(named, node.init);
      else values.set(named, values.get(named) ?? []); // undefined
    } else if (node.type === 'AssignmentExpression') {
      if (node.left.type !== 'Identifier') unknown(node.left);
      else if (node.operator === '=' || isLogical(node.operator)) add(node.left.name, node.right);
    } else if (node.type === 'FunctionDeclaration') {
      if (node.id) results.set(node.id.name, resultsOf(node));
      for (const parameter of node.params) unknown(parameter);
    } else if (isFunction(node) && 'params' in node) {
      if ('id' in node && node.id) unknown(node.id);
      for (const parameter of node.params) unknown(parameter);
    } else if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') {
      if (node.left.type === 'VariableDeclaration') heads.add(node.left);
      else unknown(node.left);
    } else if (node.type === 'CatchClause' && node.param) unknown(node.param);
    else if (node.type === 'ImportDeclaration') for (const { local } of node.specifiers) unknown(local);
    else if ((node.type === 'ClassDeclaration' || node.type === 'ClassExpression') && node.id) unknown(node.id);
    eachChild(node, (child) => look(child, node));
  };
  const heads = new Set<AnyNode>();
  look(program, null);
  return { values, results };
};

/** What a function may return; null for one that always returns an object. */
const resultsOf = (node: AnyNode): (AnyNode | null)[] => {
  if (!('params' in node) || !('body' in node) || ('async' in node && node.async)) return [null];
  if ('generator' in node && node.generator) return [null];
  const body = node.body as AnyNode;
  if (body.type !== 'BlockStatement') return [body];
  const found: AnyNode[] = [];
  const look = (piece: AnyNode): void => {
    if (isFunction(piece) || piece.type === 'ClassBody') return;
    if (piece.type === 'ReturnStatement' && piece.argument) found.push(piece.argument);
    eachChild(piece, look);
  };
  look(body);
  return found;
};
