import type { AnyNode } from 'acorn';

/** A breadcrumb: its number, the piece of source that it names, and the blocking call that it names, if any. */
export interface Crumb {
  readonly crumb: number;
  readonly place: AnyNode | null;
  readonly call: string | null;
}

/** Where the walk through a program is. The crumb is the one that is set when this piece runs. */
export interface Position extends Crumb {
  readonly parent: AnyNode | null;
  /** The key under which the parent holds this node. */
  readonly key: string;
  readonly depth: number;
  /** The nearest enclosing function that has a name. */
  readonly name: string | null;
  readonly inAsync: boolean;
  readonly inTry: boolean;
  readonly inLoop: boolean;
}

export const lineOf = (node: AnyNode | null): number => node?.loc?.start.line ?? 0;
