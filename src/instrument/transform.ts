import { parse, type AnyNode, type Program, type Statement } from 'acorn';
import type { Mark } from '../core/marks.ts';
import type { FloatingKind, PatternRecord } from '../core/trace.ts';
import { blockingCallIn } from './blocking-call.ts';
import { declaredNamesOf, dependenciesOf, importedNamesOf } from './dependencies.ts';
import { collectInsertions } from './insertions.ts';
import { functionName } from './function-name.ts';
import { patternsOf } from './patterns.ts';
import { callOf, dottedName, eachChild, isBusy, isCall, isFunction, isHandled, isLoop } from './syntax.ts';

export interface TransformOptions {
  /** The name under which the file is reported. */
  readonly file: string;
  /** Where the injected code finds its runtime half (`probe/crumbs.ts`), as an import specifier. */
  readonly runtime: string;
  /** Where a `setTimeout` that records its waits is found, as an import specifier. */
  readonly timers: string;
  /** The table that new marks are appended to; a mark's number is its index. */
  readonly marks: Mark[];
}

export interface Transformed {
  readonly code: string;
  readonly patterns: readonly PatternRecord[];
  /** Relative files that this one imports or names by `new URL('./…', import.meta.url)`. */
  readonly dependencies: readonly string[];
}

/** Where the walk is. */
interface At {
  readonly parent: AnyNode | null;
  readonly key: string;
  readonly depth: number;
  /** The crumb that is set when this piece runs, and the line it names. */
  readonly crumb: number;
  readonly line: number;
  readonly name: string | null;
  readonly inAsync: boolean;
  readonly inTry: boolean;
  readonly inLoop: boolean;
}

/**
 * Puts breadcrumbs and promise checks into a JavaScript source; every line keeps its number.
 * A breadcrumb stores the statement's number into shared memory before whatever may take time, so the watchdog thread reads
 * where the main thread is, even when it never comes back. The checks see promises that nobody waits for.
 * @throws SyntaxError of the parser, with `loc` (line from 1, column from 0)
 */
export const transform = (source: string, { file, runtime, timers, marks }: TransformOptions): Transformed => {
  const program: Program = parse(source, { ecmaVersion: 'latest', sourceType: 'module', locations: true, allowHashBang: true });
  const imported = importedNamesOf(program);
  const edits = collectInsertions();
  const patterns: PatternRecord[] = [];
  let local = '__course';
  while (source.includes(local)) local += '_';

  const mark = (node: AnyNode, kind: Mark['kind'], name: string | null, call: string | null): number =>
    marks.push({ file, kind, line: lineOf(node), column: (node.loc?.start.column ?? 0) + 1, function: name, call }) - 1;
  const drop = (id: number): string => `${local}.L[0]=${id}`;

  const visit = (node: AnyNode, at: At): void => {
    for (const pattern of patternsOf(node, at)) patterns.push({ pattern, line: lineOf(node) });
    const inside = leaveCrumbs(node, at);
    checkPromises(node, at, inside.crumb);
    const name = functionName(node, at.parent) ?? at.name;
    const enters = isFunction(node);
    eachChild(node, (child, key) =>
      visit(child, {
        parent: node,
        key,
        depth: at.depth + 1,
        crumb: inside.crumb,
        line: inside.line,
        name,
        inAsync: enters ? 'async' in node && node.async : at.inAsync,
        inTry: enters ? false : node.type === 'TryStatement' ? key === 'block' : at.inTry,
        inLoop: enters ? false : at.inLoop || (isLoop(node) && key === 'body'),
      }),
    );
  };

  /** Returns the crumb that holds inside the node. */
  const leaveCrumbs = (node: AnyNode, at: At): { readonly crumb: number; readonly line: number } => {
    const { depth } = at;
    const fresh = (piece: AnyNode, place: AnyNode = piece): number =>
      mark(place, 'crumb', at.name, blockingCallIn(piece, imported));
    let { crumb, line } = at;

    if (isListed(node, at) && isBusy(node)) {
      crumb = fresh(node);
      line = lineOf(node);
      edits.before(node.start, `${drop(crumb)};`, depth);
    }
    if (isLoop(node) && 'body' in node) {
      const loop = fresh({ ...node, body: undefined } as unknown as AnyNode, node);
      embrace(node.body as Statement, `${drop(loop)};`, depth);
      if ('test' in node && node.test && isBusy(node.test)) edits.around(node.test, `(${drop(fresh(node.test))},`, ')', depth + 0.5);
      crumb = loop;
    }
    if (node.type === 'IfStatement') {
      for (const branch of [node.consequent, node.alternate])
        if (branch && branch.type !== 'BlockStatement' && isBusy(branch)) embrace(branch, `${drop(fresh(branch))};`, depth);
    }
    if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement' && isBusy(node.body)) {
      crumb = mark(node.body, 'crumb', functionName(node, at.parent) ?? at.name, blockingCallIn(node.body, imported));
      line = lineOf(node.body);
      edits.around(node.body, `(${drop(crumb)},`, ')', depth + 0.5);
    }
    if (node.type === 'PropertyDefinition' && node.value && isBusy(node.value)) {
      crumb = fresh(node.value);
      edits.around(node.value, `(${drop(crumb)},`, ')', depth + 0.5);
    }
    if (node.type === 'CallExpression' && node.callee.type !== 'Super' && lineOf(node) !== line && isWrappable(at)) {
      crumb = fresh(node);
      line = lineOf(node);
      edits.around(node, `(${drop(crumb)},`, ')', depth + 0.3);
    }
    // Other tasks have moved the crumb while this one waited.
    const waits = node.type === 'AwaitExpression' || node.type === 'YieldExpression';
    if (waits && at.parent?.type !== 'ExpressionStatement') edits.around(node, `${local}.a(${crumb},`, ')', depth - 0.5);
    return { crumb, line };
  };

  /** `f();` as the body of a loop or an `if` becomes `{crumb;f();}`. */
  const embrace = (body: Statement, head: string, depth: number): void => {
    if (body.type === 'BlockStatement') edits.before(body.start + 1, head, depth);
    else {
      edits.before(body.start, `{${head}`, depth);
      edits.around({ start: body.end, end: body.end }, '', '}', depth);
    }
  };

  const checkPromises = (node: AnyNode, at: At, crumb: number): void => {
    const { parent, key, depth } = at;
    const check = (piece: AnyNode, method: string, kind: FloatingKind, offset = 0): void => {
      const id = mark(piece, kind, at.name, callName(piece));
      edits.around(piece, `${local}.${method}(${method === 't' ? `${id},${crumb}` : id},`, ')', depth + offset);
    };
    if (node.type === 'ExpressionStatement' && !('directive' in node && node.directive)) {
      const { expression } = node;
      const voided = expression.type === 'UnaryExpression' && expression.operator === 'void';
      const dropped = voided ? expression.argument : expression;
      if (!neverDropped.has(dropped.type) && !isHandled(dropped) && !isSuperCall(dropped))
        check(dropped, 'd', voided ? 'voided' : 'dropped', 0.6);
    }
    const stored = isCall(node) ? isStored(node, at) : isNewPromise(node) && parent?.type === 'VariableDeclarator';
    if (stored) check(node, 't', 'unused');
    if (isFunction(node) && 'async' in node && node.async && !node.generator && key === 'arguments')
      check(node, 'f', parent !== null && isNewPromise(parent) ? 'executor' : 'callback');
    if (key === 'test' && parent?.type !== 'SwitchCase' && !neverTruthy.has(node.type)) check(node, 'b', 'truthy', -0.2);
    if (node.type === 'UnaryExpression' && node.operator === '!') check(node.argument, 'b', 'truthy', 0.8);
    if (node.type === 'AwaitExpression') check(node.argument, 'w', 'array', 0.8);
  };

  visit(program, { parent: null, key: '', depth: 0, crumb: 0, line: 0, name: null, inAsync: true, inTry: false, inLoop: false });
  const bang = /^#!.*/.exec(source)?.[0].length ?? 0;
  const watchesTimers = source.includes('setTimeout') && !declaredNamesOf(program).has('setTimeout');
  const head =
    `import*as ${local} from${JSON.stringify(runtime)};` +
    (watchesTimers ? `import{setTimeout}from${JSON.stringify(timers)};` : '');
  // A `#!` line keeps its place: the import then stands at the end, hoisted like any other.
  const code = bang === 0 ? head + edits.applyTo(source) : `${edits.applyTo(source)};${head}`;
  return { code, patterns, dependencies: dependenciesOf(program) };
};

const lineOf = (node: AnyNode): number => node.loc?.start.line ?? 0;

const callName = (node: AnyNode): string | null => {
  if (isNewPromise(node)) return 'new Promise';
  const call = callOf(node);
  return call === null ? null : dottedName(call.callee);
};

const isNewPromise = (node: AnyNode): boolean => node.type === 'NewExpression' && dottedName(node.callee) === 'Promise';

const isSuperCall = (node: AnyNode): boolean => node.type === 'CallExpression' && node.callee.type === 'Super';

const neverDropped = new Set([
  'AwaitExpression',
  'AssignmentExpression',
  'UpdateExpression',
  'YieldExpression',
  'Literal',
  'FunctionExpression',
]);
const neverTruthy = new Set(['Literal', 'BinaryExpression', 'AwaitExpression']);

/** Stands in a list of statements, where another statement may be put before it. */
const isListed = (node: AnyNode, { parent, key }: At): boolean => {
  if (parent === null || (key !== 'body' && key !== 'consequent')) return false;
  const list =
    parent.type === 'Program' ||
    parent.type === 'BlockStatement' ||
    parent.type === 'StaticBlock' ||
    parent.type === 'SwitchCase';
  if (!list || ('directive' in node && node.directive)) return false;
  return /Statement$|^VariableDeclaration$|^Export(?:Named|Default)Declaration$/.test(node.type) && !exportsFunction(node);
};

const exportsFunction = (node: AnyNode): boolean =>
  (node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration') &&
  (!node.declaration || /^(?:Function|Class)/.test(node.declaration.type));

/** Parentheses around it change nothing: it is no callee, no object of a member, no part of an optional chain. */
const isWrappable = ({ key, parent }: At): boolean =>
  key !== 'callee' && key !== 'object' && key !== 'tag' && parent?.type !== 'ChainExpression';

const quietParents = new Set([
  'AwaitExpression',
  'ExpressionStatement',
  'ReturnStatement',
  'ChainExpression',
  'ExportDefaultDeclaration',
]);

/** The value of this call goes somewhere where nobody is known to wait for it. */
const isStored = (node: AnyNode, at: At): boolean =>
  at.parent !== null &&
  !quietParents.has(at.parent.type) &&
  !(at.parent.type === 'UnaryExpression' && at.parent.operator === 'void') &&
  isWrappable(at) &&
  !isSuperCall(node) &&
  !isHandled(node as Parameters<typeof isHandled>[0]);
