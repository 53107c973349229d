import type { AnyNode, Program } from 'acorn';
import type { ImportedNames } from './blocking-call.ts';
import { dottedName, eachChild } from './syntax.ts';

/** Relative files that the program imports or names by `new URL('./…', import.meta.url)`, without repeats. */
export const dependenciesOf = (program: Program): readonly string[] => {
  const found = new Set<string>();
  const take = (node: AnyNode | null | undefined): void => {
    if (node?.type === 'Literal' && typeof node.value === 'string' && /^\.\.?\//.test(node.value)) found.add(node.value);
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

/** `import { execFileSync as run } from …` → `run` is `execFileSync`. */
export const importedNamesOf = (program: Program): ImportedNames => {
  const names = new Map<string, string>();
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    for (const specifier of statement.specifiers) {
      if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') continue;
      names.set(specifier.local.name, specifier.imported.name);
    }
  }
  return names;
};

/** Names that the module declares at its top level, imports included. */
export const declaredNamesOf = (program: Program): ReadonlySet<string> => {
  const names = new Set<string>();
  const bind = (node: AnyNode): void => {
    if (node.type === 'Identifier') names.add(node.name);
    else if (node.type === 'Property') bind(node.value);
    else if (node.type === 'AssignmentPattern') bind(node.left);
    else if (node.type === 'ObjectPattern' || node.type === 'ArrayPattern' || node.type === 'RestElement') eachChild(node, bind);
  };
  for (const statement of program.body) {
    const node = 'declaration' in statement && statement.declaration ? statement.declaration : statement;
    if (node.type === 'ImportDeclaration') for (const { local } of node.specifiers) names.add(local.name);
    if (node.type === 'VariableDeclaration') for (const { id } of node.declarations) bind(id);
    if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id) names.add(node.id.name);
  }
  return names;
};
