import type { AnyNode, Expression } from 'acorn';
import type { Mark } from '../core/marks.ts';
import type { KnownNames } from './blocking-call.ts';
import type { QuickNames } from './busy.ts';
import type { Insertions } from './insertions.ts';
import type { Lenience } from './lenience.ts';
import type { PlainNames } from './plain-results.ts';
import type { Crumb, Position } from './position.ts';
import { isCall, isOptional, isSuperCall } from './syntax.ts';

/** What is being put into one file. */
export interface Injection {
  /** The name of the runtime half in the file; it occurs nowhere else in it. */
  readonly local: string;
  readonly edits: Insertions;
  /** Numbers a place. */
  readonly mark: (place: AnyNode, kind: Mark['kind'], name: string | null, call: string | null) => number;
  readonly names: KnownNames;
  readonly quick: QuickNames;
  readonly plain: PlainNames;
  /** Names that are asked whether they are true; bound once in the program. */
  readonly tested: ReadonlySet<string>;
  /** What is no loss in a program of anybody's; null in an answer to an exercise. */
  readonly lenience: Lenience | null;
  /** Statements whose crumb was set by what stands around them. */
  readonly announced: Map<AnyNode, Crumb>;
  /** Expressions whose value is known to be dropped or tested, found from what stands around them. */
  readonly claims: Map<AnyNode, Claim>;
}

export interface Claim {
  readonly method: 'd' | 'b';
  readonly kind: 'dropped' | 'voided' | 'truthy';
}

/** Text around this call changes nothing: it is no part of an optional chain that goes on, and no `super()`. */
export const isWrappable = (node: AnyNode, { parent, key }: Position): boolean => {
  if (parent?.type === 'ChainExpression' || isSuperCall(node)) return false;
  return (key !== 'callee' && key !== 'object') || !isOptional(node);
};

/** Calls, as the whole that may be wrapped: `o?.f()` counts once, by its chain. */
export const isWholeCall = (node: AnyNode, { parent }: Position): node is Expression =>
  (isCall(node) || node.type === 'NewExpression') && parent?.type !== 'ChainExpression' && !isSuperCall(node);
