import type { AnyNode, CallExpression, Program } from 'acorn';
import { callOf, dottedName, isFunction, methodOf } from './syntax.ts';

/**
 * What looks like a forgotten promise and is none, in a program that nobody wrote for this course: its author starts things and
 * hands functions to packages, and a warning that is wrong once is not read a second time. An exercise asks for more.
 */
export interface Lenience {
  /** Statements that start the program: nothing comes after them that could have waited. */
  readonly starts: ReadonlySet<AnyNode>;
  /** A call that may stand alone although it returns a promise. */
  readonly mayDrop: (call: CallExpression) => boolean;
  /** This call has its own use for the functions that it is given, and for what they return. */
  readonly handsOver: (call: AnyNode | null) => boolean;
  /** Functions that were given to such calls. */
  readonly handedOver: Set<AnyNode>;
  /** Values that the file gives to whoever loads it. */
  readonly exported: ReadonlySet<AnyNode>;
}

export const lenienceFor = (program: Program): Lenience => ({
  starts: startsOf(program),
  mayDrop: (call) =>
    isFunction(call.callee) || // `(async () => { … })();`
    chained.has(methodOf(call) ?? '') ||
    tests.has(dottedName(call.callee)?.split('.')[0] ?? ''),
  handsOver: (parent) => {
    if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return false;
    return parent.type === 'NewExpression' || !iterating.has(methodOf(parent) ?? '');
  },
  handedOver: new Set(),
  exported: exportedBy(program),
});

/** Somebody goes on with the promise; whether an error is handled the runtime says by itself. */
const chained = new Set(['then', 'finally']);

/** A test runner waits for its tests by itself. */
const tests = new Set(['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach', 'beforeAll']);

/** Methods of arrays that go on at once, whatever the function returns. */
const iterating = new Set(['forEach', 'filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'sort', 'toSorted']);

/** The last statement that does something, also inside `if (isMain) { … }`. */
const startsOf = ({ body }: Program): ReadonlySet<AnyNode> => {
  const starts = new Set<AnyNode>();
  const look = (list: readonly AnyNode[]): void => {
    const last = list.findLast((node) => !declares(node));
    if (last?.type === 'IfStatement')
      for (const branch of [last.consequent, last.alternate])
        if (branch) look(branch.type === 'BlockStatement' ? branch.body : [branch]);
    if (last?.type === 'ExpressionStatement' && callOf(last.expression) !== null) starts.add(last);
  };
  look(body);
  return starts;
};

/** `export const ready = start()`, `const ready = start(); export { ready }`, `module.exports.ready = start()`. */
const exportedBy = ({ body }: Program): ReadonlySet<AnyNode> => {
  const names = new Set<string>();
  const values = new Map<string, AnyNode>();
  const exported = new Set<AnyNode>();
  for (const node of body) {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declaration?.type === 'VariableDeclaration')
      for (const { id, init } of declaration.declarations) {
        if (!init) continue;
        if (declaration !== node) exported.add(init);
        else if (id.type === 'Identifier') values.set(id.name, init);
      }
    if (node.type === 'ExportNamedDeclaration' && !node.source)
      for (const { local } of node.specifiers) if (local.type === 'Identifier') names.add(local.name);
    if (node.type === 'ExpressionStatement' && assignsExports(node)) exported.add(lastValue(node.expression));
  }
  for (const name of names) {
    const value = values.get(name);
    if (value !== undefined) exported.add(value);
  }
  return exported;
};

/** `exports.a = exports.b = value`. */
const lastValue = (node: AnyNode): AnyNode => (node.type === 'AssignmentExpression' ? lastValue(node.right) : node);

const declares = (node: AnyNode): boolean =>
  /^(?:Function|Class|Import|Export(?:All|Named))/.test(node.type) || assignsExports(node);

/** `module.exports = …`, at the end of many files. */
const assignsExports = (node: AnyNode): boolean =>
  node.type === 'ExpressionStatement' &&
  node.expression.type === 'AssignmentExpression' &&
  /^(?:module\.exports|exports)\b/.test(dottedName(node.expression.left) ?? '');
