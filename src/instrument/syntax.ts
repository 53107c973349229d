import type { AnyNode, CallExpression, Expression, NewExpression, Node } from 'acorn';

/** The node's children with the key they stand under, in the order of the source. */
export const eachChild = (node: AnyNode, visit: (child: AnyNode, key: string) => void): void => {
  // Called for every node many times: a list of entries each time is what most of the transform's time would go into.
  for (const key in node) {
    const value: unknown = (node as unknown as Readonly<Record<string, unknown>>)[key];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) if (isNode(item)) visit(item, key);
    } else if (isNode(value)) visit(value, key);
  }
};

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

export const isLoop = (node: AnyNode): boolean => /^(?:For|While|DoWhile)/.test(node.type);

export const isFunction = (node: AnyNode): boolean =>
  node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';

/** Anything that runs code elsewhere and hands back a value. */
export const isCall = (node: AnyNode): boolean =>
  node.type === 'CallExpression' ||
  node.type === 'ImportExpression' ||
  node.type === 'TaggedTemplateExpression' ||
  (node.type === 'ChainExpression' && isCall(node.expression));

/** The call in `f()`, `o?.f()`, or null. */
export const callOf = (node: AnyNode): CallExpression | null => {
  if (node.type === 'CallExpression') return node;
  if (node.type === 'ChainExpression' && node.expression.type === 'CallExpression') return node.expression;
  return null;
};

/** A `?.` somewhere in the chain that ends here: parentheses around a part of it would cut it short. */
export const isOptional = (node: AnyNode): boolean => {
  if (node.type !== 'CallExpression' && node.type !== 'MemberExpression') return false;
  return node.optional || isOptional(node.type === 'CallExpression' ? node.callee : node.object);
};

export const isSuperCall = (node: AnyNode): boolean => node.type === 'CallExpression' && node.callee.type === 'Super';

export const isNewPromise = (node: AnyNode): node is NewExpression =>
  node.type === 'NewExpression' && dottedName(node.callee) === 'Promise';

/** The name of the method in `….name(…)`, or null. */
export const methodOf = (call: CallExpression): string | null => {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return null;
  return callee.property.name;
};

/** `….catch(f)`, `….then(f, g)`, and `….finally(f)` behind one of them: somebody takes care of the error. */
export const isHandled = (node: Expression): boolean => {
  const call = callOf(node);
  if (call === null) return false;
  const method = methodOf(call);
  if (method === 'catch') return call.arguments.length > 0;
  if (method === 'then') return call.arguments.length > 1;
  if (method === 'finally' && call.callee.type === 'MemberExpression' && call.callee.object.type !== 'Super')
    return isHandled(call.callee.object);
  return false;
};

/** `a.b.c` as written, without calls and indices; null for anything else. */
export const dottedName = (node: AnyNode): string | null => {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'ChainExpression') return dottedName(node.expression);
  if (node.type === 'MemberExpression' && !node.computed) {
    const object = dottedName(node.object);
    if (node.property.type === 'PrivateIdentifier') return object === null ? null : `${object}.#${node.property.name}`;
    const property = dottedName(node.property);
    return object === null ? property : `${object}.${property ?? '?'}`;
  }
  return null;
};
