import type { AnyNode } from 'acorn';
import { blockingCallIn, blockingName, headOf } from './blocking-call.ts';
import { isBusy, isQuickCall } from './busy.ts';
import { functionName } from './function-name.ts';
import { isWholeCall, isWrappable, type Injection } from './injection.ts';
import { lineOf, type Crumb, type Position } from './position.ts';
import { callOf, isFunction, isLoop } from './syntax.ts';

/**
 * Puts a breadcrumb before whatever may take time in this node, and back again after what may have moved it.
 * Returns the crumb that holds inside the node.
 */
export const leaveCrumbs = (node: AnyNode, at: Position, injection: Injection): Crumb => {
  const { local, edits, mark, names, announced } = injection;
  const { depth } = at;
  const busy = (piece: AnyNode | null | undefined): piece is AnyNode =>
    Boolean(piece) && isBusy(piece as AnyNode, injection.quick);
  const drop = ({ crumb }: Crumb): string => `${local}.L[0]=${crumb}`;
  const fresh = (place: AnyNode, pieces: readonly AnyNode[] = headOf(place), name = at.name): Crumb => {
    const call = blockingCallIn(pieces, names);
    return { crumb: mark(place, 'crumb', name, call), place, call };
  };
  /** A crumb for a part of `here`; on the same line it stands for the same statement. */
  const part = (piece: AnyNode, here: Crumb): Crumb => {
    const place = lineOf(piece) === lineOf(here.place) && here.place !== null ? here.place : piece;
    const call = blockingCallIn([piece], names);
    return place === here.place && call === here.call ? here : fresh(place, [piece]);
  };
  const inFront = (piece: AnyNode, crumb: Crumb): void => {
    announced.set(piece, crumb);
    edits.around(piece, `(${drop(crumb)},`, ')', depth + 0.5);
  };
  /** `f();` becomes `{crumb;f();}`. */
  const embrace = (body: AnyNode, head: string, tail = ''): void => {
    if (body.type === 'BlockStatement') {
      const [first] = body.body;
      const isSetAgain = first !== undefined && isStatement(first) && busy(first);
      if (!isSetAgain) edits.before(body.start + 1, `${head};`, depth);
      if (tail !== '') edits.before(body.end - 1, `;${tail};`, depth);
    } else {
      edits.before(body.start, `{${head};`, depth);
      edits.around({ start: body.end, end: body.end }, '', `${tail === '' ? '' : `;${tail};`}}`, depth);
    }
  };

  let here: Crumb = announced.get(node) ?? { crumb: at.crumb, place: at.place, call: at.call };
  let alreadySet = announced.has(node);

  if (isListed(node, at) && busy(node)) {
    const real = unlabelled(node);
    here = fresh(real);
    alreadySet = true;
    if (real !== node) announced.set(real, here);
    edits.before(node.start, `${drop(here)};`, depth);
  }
  if (isLoop(node) && 'body' in node) {
    const body = node.body as AnyNode;
    const test = 'test' in node ? node.test : null;
    const update = 'update' in node ? node.update : null;
    // Where nothing in a loop can move the crumb, the one in front of it holds all along, at no cost.
    if (!alreadySet || busy(body) || busy(test) || busy(update) || node.type === 'ForOfStatement') {
      if (!alreadySet) here = fresh(node);
      // The next turn of `for…of` asks an iterator, which may take its time, after the body has moved the crumb.
      embrace(body, drop(here), node.type === 'ForOfStatement' && busy(body) ? drop(here) : '');
      if (busy(test)) inFront(test, part(test, here));
      if (busy(update)) inFront(update, part(update, here));
    }
  }
  if (node.type === 'IfStatement') {
    for (const branch of [node.consequent, node.alternate]) {
      if (!branch || branch.type === 'BlockStatement' || !busy(branch)) continue;
      const crumb = fresh(unlabelled(branch));
      announced.set(unlabelled(branch), crumb);
      embrace(branch, drop(crumb));
    }
  }
  if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement' && busy(node.body))
    inFront(node.body, fresh(node.body, [node.body], functionName(node, at.parent) ?? at.name));
  for (const piece of initializersOf(node)) if (busy(piece)) inFront(piece, fresh(piece, [piece]));
  if (isWholeCall(node, at) && isWrappable(node, at)) {
    const call = callOf(node);
    const own = call === null ? null : blockingName(call, names);
    const elsewhere = lineOf(node) !== lineOf(here.place);
    const quick = call !== null && isQuickCall(call, injection.quick);
    if (!quick && (elsewhere || (own !== null && own !== here.call))) {
      here = elsewhere ? fresh(node, [node]) : part(node, here);
      edits.around(node, `(${drop(here)},`, ')', depth + 0.3);
    }
  }
  // Other tasks have moved the crumb while this one waited.
  const waits = node.type === 'AwaitExpression' || node.type === 'YieldExpression';
  if (waits && at.parent?.type !== 'ExpressionStatement')
    edits.around(node, `${local}.a(${here.crumb},`, ')', depth - 0.5);
  return here;
};

/** Pieces that run when nobody stands in a statement of the function: a field's value, a parameter's default, what a class extends. */
const initializersOf = (node: AnyNode): readonly AnyNode[] => {
  if (node.type === 'PropertyDefinition') return node.value ? [node.value] : [];
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
    return node.superClass ? [node.superClass] : [];
  if (!isFunction(node) || !('params' in node)) return [];
  return node.params.flatMap((parameter) => (parameter.type === 'AssignmentPattern' ? [parameter.right] : []));
};

const unlabelled = (node: AnyNode): AnyNode => (node.type === 'LabeledStatement' ? unlabelled(node.body) : node);

/** Stands in a list of statements, where another statement may be put before it. */
const isListed = (node: AnyNode, { parent, key }: Position): boolean => {
  if (parent === null || (key !== 'body' && key !== 'consequent')) return false;
  const list =
    parent.type === 'Program' ||
    parent.type === 'BlockStatement' ||
    parent.type === 'StaticBlock' ||
    parent.type === 'SwitchCase';
  return list && isStatement(node);
};

/** A statement that another one may be put before, and that runs where it stands. */
const isStatement = (node: AnyNode): boolean =>
  !('directive' in node && node.directive) &&
  /Statement$|^VariableDeclaration$|^Export(?:Named|Default)Declaration$/.test(node.type) &&
  !exportsFunction(node);

const exportsFunction = (node: AnyNode): boolean =>
  (node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration') &&
  (!node.declaration || /^(?:Function|Class)/.test(node.declaration.type));
