import { parse, type AnyNode, type Program } from 'acorn';
import type { Mark } from '../core/marks.ts';
import type { PatternRecord } from '../core/trace.ts';
import { bindingCounts, testedNames } from './bindings.ts';
import { knownNamesOf } from './blocking-call.ts';
import { leaveCrumbs } from './breadcrumbs.ts';
import { quickNamesOf } from './busy.ts';
import { dependenciesOf } from './dependencies.ts';
import { functionName } from './function-name.ts';
import type { Injection } from './injection.ts';
import { collectInsertions } from './insertions.ts';
import { lenienceFor } from './lenience.ts';
import { OUR_NAME } from './our-name.ts';
import { patternsOf } from './patterns.ts';
import { plainNamesOf } from './plain-results.ts';
import { lineOf, type Position } from './position.ts';
import { checkPromises } from './promise-checks.ts';
import { eachChild, isFunction, isLoop } from './syntax.ts';

export interface TransformOptions {
  /** The name under which the file is reported. */
  readonly file: string;
  /** Where the injected code finds its runtime half (`probe/crumbs.ts`), as an import specifier. */
  readonly runtime: string;
  /** Where a `setTimeout` that records its waits is found, as an import specifier; null: waits are not recorded. */
  readonly timers: string | null;
  /** What records the web's hashes of passwords, as an import specifier. */
  readonly subtle: string | null;
  /** The table that new marks are appended to; a mark's number is its index, plus `first`. */
  readonly marks: Mark[];
  readonly first?: number;
  /** A program of anybody's, and not an answer to an exercise. */
  readonly program?: ProgramOptions;
}

/** What looks like a lost promise and is idiomatic is let pass; see `lenience.ts`. */
export interface ProgramOptions {
  /** In CommonJS the runtime half is found under `runtime` as the name of a global symbol, since nothing can be imported there. */
  readonly format: 'module' | 'commonjs';
  /** The bit that is set behind the crumb when all of the file has run; the crumb is taken back then. */
  readonly done: number;
}

export interface Transformed {
  readonly code: string;
  readonly patterns: readonly PatternRecord[];
  /** Relative files that this one imports or names by `new URL('./…', import.meta.url)`. */
  readonly dependencies: readonly string[];
  /** For each piece that was put in its offset in the source and its length, in order: for `original.ts`. */
  readonly inserted: readonly number[];
}

const start: Position = {
  parent: null,
  key: '',
  depth: 0,
  crumb: 0,
  place: null,
  call: null,
  name: null,
  inAsync: true,
  inTry: false,
  inLoop: false,
};

/**
 * Puts breadcrumbs and promise checks into a JavaScript source; every line keeps its number.
 * A breadcrumb stores the statement's number into shared memory before whatever may take time, so the watchdog thread reads
 * where the main thread is, even when it never comes back. The checks see promises that nobody waits for.
 * @throws SyntaxError of the parser, with `loc` (line from 1, column from 0)
 */
export const transform = (
  source: string,
  { file, runtime, timers, subtle, marks, first = 0, program: options }: TransformOptions,
): Transformed => {
  const isCommonJs = options?.format === 'commonjs';
  const program: Program = parse(source, {
    ecmaVersion: 'latest',
    sourceType: isCommonJs ? 'script' : 'module',
    allowReturnOutsideFunction: isCommonJs,
    locations: true,
    allowHashBang: true,
  });
  const patterns: PatternRecord[] = [];
  const injection: Injection = {
    local: unusedName(source),
    edits: collectInsertions(),
    names: knownNamesOf(program),
    quick: quickNamesOf(program),
    plain: plainNamesOf(program),
    tested: testedNames(program),
    lenience: options === undefined ? null : lenienceFor(program),
    announced: new Map(),
    claims: new Map(),
    mark: (place, kind, name, call) =>
      marks.push({
        file,
        kind,
        line: lineOf(place),
        column: (place.loc?.start.column ?? 0) + 1,
        function: name,
        call,
      }) -
      1 +
      first,
  };

  const visit = (node: AnyNode, at: Position): void => {
    for (const pattern of patternsOf(node, at)) patterns.push({ pattern, line: lineOf(node) });
    const inside = leaveCrumbs(node, at, injection);
    checkPromises(node, at, injection);
    const name = functionName(node, at.parent) ?? at.name;
    const enters = isFunction(node);
    eachChild(node, (child, key) =>
      visit(child, {
        crumb: inside.crumb,
        place: inside.place,
        call: inside.call,
        parent: node,
        key,
        depth: at.depth + 1,
        name,
        inAsync: enters ? 'async' in node && node.async : at.inAsync,
        inTry: enters ? false : node.type === 'TryStatement' ? key === 'block' : at.inTry,
        inLoop: enters ? false : at.inLoop || (isLoop(node) && key === 'body'),
      }),
    );
  };
  visit(program, start);

  const { local, edits } = injection;
  // Where the program has a `setTimeout` of its own, or replaces the runtime's, it means that one.
  const watchesTimers = timers !== null && source.includes('setTimeout') && !bindingCounts(program).has('setTimeout');
  const timersImport = watchesTimers ? `import{setTimeout}from${JSON.stringify(timers)};` : '';
  const subtleImport = subtle !== null && source.includes('subtle') ? `import${JSON.stringify(subtle)};` : '';
  const crumbs = isCommonJs
    ? `;const ${local}=globalThis[Symbol.for(${JSON.stringify(runtime)})];`
    : `import*as ${local} from${JSON.stringify(runtime)};`;
  const head = `${crumbs}${timersImport}${subtleImport}${options === undefined ? `${local}.L[1]=1;` : `${local}.begin();`}`;
  const tail = options === undefined ? '' : `\n;${local}.L[0]=0;${local}.L[1]|=${options.done};`;
  const { code, inserted } = edits.applyTo(source, {
    at: isCommonJs ? Math.max(startOfCode(source), endOfDirectives(program)) : startOfCode(source),
    text: head,
  });
  return {
    code: code + tail,
    inserted,
    patterns,
    dependencies: dependenciesOf(program),
  };
};

const unusedName = (source: string): string => {
  let name: string = OUR_NAME;
  while (source.includes(name)) name += '_';
  return name;
};

/** `'use strict'` must stay in front of everything. */
const endOfDirectives = ({ body }: Program): number =>
  body.findLast((node) => 'directive' in node && node.directive !== undefined)?.end ?? 0;

/** A `#!` line keeps its place; what is put in comes behind it. */
const startOfCode = (source: string): number => {
  if (!source.startsWith('#!')) return 0;
  const end = /[\n\r\u2028\u2029]/.exec(source)?.index ?? source.length - 1;
  return source.startsWith('\r\n', end) ? end + 2 : end + 1;
};
