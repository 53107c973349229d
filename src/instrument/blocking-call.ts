import type { AnyNode, CallExpression, Program, VariableDeclaration } from 'acorn';
import { eachBoundName } from './bindings.ts';
import { callOf, dottedName, eachChild, isFunction } from './syntax.ts';

/** Calls that hold the thread and whose names do not end in `Sync`. `countPrimes` is the kit's CPU work. */
const holding = new Set([
  'Atomics.wait',
  'JSON.parse',
  'JSON.stringify',
  'structuredClone',
  'require',
  'postMessage',
  'countPrimes',
  'sumByCity',
  'ordersByCity',
]);

/** Methods of a regular expression that run it, and methods of a string that run the one handed over. */
const runsPattern = new Set(['test', 'exec']);
const takesPattern = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split']);

/** What names stand for in a program. */
export interface KnownNames {
  /** Local names of imports → the name in the module they come from. */
  readonly imported: ReadonlyMap<string, string>;
  /** Names bound to a regular expression. */
  readonly patterns: ReadonlySet<string>;
  /** Names that come from `node:test`: its functions return promises and are meant to be called bare. */
  readonly suites: ReadonlySet<string>;
}

/** The first call among these pieces that is known to block, by the name it has in its own module; null when there is none. */
export const blockingCallIn = (pieces: readonly AnyNode[], names: KnownNames): string | null => {
  for (const piece of pieces) {
    const found = firstBlocking(piece, names);
    if (found !== null) return found;
  }
  return null;
};

const firstBlocking = (node: AnyNode, names: KnownNames): string | null => {
  const call = callOf(node);
  const found = call === null ? null : blockingName(call, names);
  if (found !== null || isFunction(node) || node.type === 'BlockStatement' || node.type === 'ClassBody') return found;
  let inner: string | null = null;
  eachChild(node, (child) => {
    inner ??= firstBlocking(child, names);
  });
  return inner;
};

/** What a call that is known to block is called; null for any other. */
export const blockingName = (call: CallExpression, names: KnownNames): string | null => {
  const dotted = dottedName(call.callee);
  if (dotted === null) return null;
  const last = lastPart(dotted);
  const { callee } = call;
  if (callee.type === 'MemberExpression') {
    if (runsPattern.has(last) && isPattern(callee.object, names)) return `RegExp.${last}`;
    const [first] = call.arguments;
    if (takesPattern.has(last) && first !== undefined && isPattern(first, names)) return `String.${last}`;
  }
  const whole = names.imported.get(dotted) ?? dotted;
  const own = lastPart(whole);
  if (own.endsWith('Sync')) return own;
  if (holding.has(whole)) return whole;
  return holding.has(own) ? own : null;
};

const lastPart = (dotted: string): string => dotted.slice(dotted.lastIndexOf('.') + 1);

const isPattern = (node: AnyNode, { patterns }: KnownNames): boolean => {
  if (node.type === 'Literal') return 'regex' in node && node.regex !== undefined;
  if (node.type === 'NewExpression' || node.type === 'CallExpression') return dottedName(node.callee) === 'RegExp';
  const name = dottedName(node);
  return name !== null && patterns.has(name);
};

/** The pieces of a statement that run before or beside its body: what its own breadcrumb stands for. */
export const headOf = (statement: AnyNode): readonly AnyNode[] => {
  const { type } = statement;
  if (type === 'IfStatement' || type === 'WhileStatement' || type === 'DoWhileStatement') return [statement.test];
  if (type === 'ForStatement')
    return [statement.init, statement.test, statement.update].filter((piece) => piece !== null && piece !== undefined);
  if (type === 'ForInStatement' || type === 'ForOfStatement') return [statement.right];
  if (type === 'SwitchStatement') return [statement.discriminant];
  if (type === 'LabeledStatement') return headOf(statement.body);
  return type === 'TryStatement' || type === 'BlockStatement' ? [] : [statement];
};

/** Names that a declaration gets from `require('node:test')`. */
const requiredSuites = ({ declarations }: VariableDeclaration): readonly string[] =>
  declarations.flatMap(({ id, init }) => {
    const call = init ? callOf(init) : null;
    const [from] = call?.arguments ?? [];
    if (call === null || dottedName(call.callee) !== 'require') return [];
    if (from?.type !== 'Literal' || from.value !== 'node:test') return [];
    const names: string[] = [];
    eachBoundName(id, (name) => names.push(name));
    return names;
  });

export const knownNamesOf = (program: Program): KnownNames => {
  const imported = new Map<string, string>();
  const patterns = new Set<string>();
  const suites = new Set<string>();
  for (const statement of program.body) {
    if (statement.type === 'VariableDeclaration') for (const name of requiredSuites(statement)) suites.add(name);
    if (statement.type !== 'ImportDeclaration') continue;
    for (const specifier of statement.specifiers) {
      if (statement.source.value === 'node:test') suites.add(specifier.local.name);
      if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') continue;
      imported.set(specifier.local.name, specifier.imported.name);
    }
  }
  const none: KnownNames = { imported, suites, patterns: new Set() };
  const look = (node: AnyNode): void => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init && isPattern(node.init, none))
      patterns.add(node.id.name);
    if (node.type === 'PropertyDefinition' && node.value && isPattern(node.value, none)) {
      if (node.key.type === 'PrivateIdentifier') patterns.add(`this.#${node.key.name}`);
      else if (node.key.type === 'Identifier' && !node.computed) patterns.add(`this.${node.key.name}`);
    }
    eachChild(node, look);
  };
  look(program);
  return { imported, patterns, suites };
};
