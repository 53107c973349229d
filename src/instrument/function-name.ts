import type { AnyNode } from 'acorn';
import { dottedName, isFunction } from './syntax.ts';

/** The name a reader would give the function (or static block) that `node` is; null when it has none of its own. */
export const functionName = (node: AnyNode, parent: AnyNode | null): string | null => {
  if (node.type === 'StaticBlock') return 'static block';
  if (!isFunction(node)) return null;
  if ('id' in node && node.id && node.id.type === 'Identifier') return node.id.name;
  if (parent === null) return null;
  if (parent.type === 'VariableDeclarator') return dottedName(parent.id);
  if (parent.type === 'AssignmentExpression') return dottedName(parent.left);
  if (parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition') {
    const { key } = parent;
    if (key.type === 'PrivateIdentifier') return `#${key.name}`;
    return parent.computed ? null : key.type === 'Literal' ? String(key.value) : dottedName(key);
  }
  return null;
};
