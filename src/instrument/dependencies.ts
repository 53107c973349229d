import type { AnyNode, Program } from 'acorn';
import { dottedName, eachChild } from './syntax.ts';

/** Relative files that the program imports or names by `new URL('./…', import.meta.url)`, without repeats. */
export const dependenciesOf = (program: Program): readonly string[] => {
  const found = new Set<string>();
  const take = (node: AnyNode | null | undefined): void => {
    if (node?.type === 'Literal' && typeof node.value === 'string' && /^\.\.?\//.test(node.value))
      found.add(node.value);
  };
  const look = (node: AnyNode): void => {
    if ('source' in node && typeof node.source === 'object') take(node.source);
    if (node.type === 'NewExpression' && dottedName(node.callee) === 'URL' && isOwnAddress(node.arguments[1]))
      take(node.arguments[0]);
    eachChild(node, look);
  };
  look(program);
  return [...found];
};

const isOwnAddress = (node: AnyNode | undefined): boolean =>
  node?.type === 'MemberExpression' &&
  node.object.type === 'MetaProperty' &&
  node.property.type === 'Identifier' &&
  /^(?:url|filename|dirname)$/.test(node.property.name);
