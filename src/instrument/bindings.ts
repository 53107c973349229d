import type { AnyNode, Program } from 'acorn';
import { eachChild, isFunction } from './syntax.ts';

/** Calls `found` with each name that a pattern binds: `{ a, b: [c = 1, ...d] }` binds a, c and d. */
export const eachBoundName = (pattern: AnyNode, found: (name: string) => void): void => {
  if (pattern.type === 'Identifier') found(pattern.name);
  else if (pattern.type === 'Property') eachBoundName(pattern.value, found);
  else if (pattern.type === 'AssignmentPattern') eachBoundName(pattern.left, found);
  else if (pattern.type === 'ObjectPattern' || pattern.type === 'ArrayPattern' || pattern.type === 'RestElement')
    eachChild(pattern, (child) => eachBoundName(child, found));
};

/** How often each name is bound or assigned anywhere in the program: a name with a count of 1 means the same thing everywhere. */
export const bindingCounts = (program: Program): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  const look = (node: AnyNode): void => {
    if (node.type === 'VariableDeclarator') eachBoundName(node.id, count);
    else if (node.type === 'AssignmentExpression') eachBoundName(node.left, count);
    else if (node.type === 'UpdateExpression') eachBoundName(node.argument, count);
    else if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') eachBoundName(node.left, count);
    else if (node.type === 'CatchClause' && node.param) eachBoundName(node.param, count);
    else if (node.type === 'ImportDeclaration') for (const { local } of node.specifiers) count(local.name);
    else if ((node.type === 'ClassDeclaration' || node.type === 'ClassExpression') && node.id) count(node.id.name);
    else if (isFunction(node) && 'params' in node) {
      if ('id' in node && node.id?.type === 'Identifier') count(node.id.name);
      for (const parameter of node.params) eachBoundName(parameter, count);
    }
    eachChild(node, look);
  };
  look(program);
  return counts;
};

/** Names bound once that stand alone in a condition: `if (x)`, `!x`, `x && y`. */
export const testedNames = (program: Program): ReadonlySet<string> => {
  const tested = new Set<string>();
  const test = (node: AnyNode): void => {
    if (node.type === 'Identifier') tested.add(node.name);
  };
  const look = (node: AnyNode): void => {
    if ('test' in node && node.test && node.type !== 'SwitchCase') test(node.test);
    else if (node.type === 'UnaryExpression' && node.operator === '!') test(node.argument);
    else if (node.type === 'LogicalExpression' && node.operator !== '??') test(node.left);
    eachChild(node, look);
  };
  look(program);
  const counts = bindingCounts(program);
  return new Set([...tested].filter((name) => counts.get(name) === 1));
};
