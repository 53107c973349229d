import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../src/core/lesson.ts';
import { legalKeys } from '../../src/core/runner/keys.ts';
import { isPassed, standingOf, type RunnerState } from '../../src/core/runner/state.ts';
import { renderKeys } from '../../src/view/key-line.ts';
import { words } from '../../src/view/look.ts';
import { widthOf } from '../../src/view/width.ts';
import { anyStates } from '../core/runner/any-event.ts';
import { lookOf } from './looks.ts';

/** One state of each kind that the line at the bottom tells apart. */
const states: readonly RunnerState[] = [
  ...new Map(
    [...anyStates()].map((state) => {
      const { hints, attempts } = standingOf(state);
      const kind = [state.page.name, state.shown === null, isPassed(state), hints, attempts.length > 0];
      return [JSON.stringify([kind, legalKeys(state)]), state];
    }),
  ).values(),
];

test('on every page the keys fit the width, and the way out and the help are among them', () => {
  for (const language of languages) {
    for (const columns of [40, 60, 80, 120]) {
      const look = lookOf(language, { columns });
      for (const state of states) {
        const line = renderKeys(state, look);
        const where = `${state.page.name} at ${columns}, ${language}: ${line}`;
        assert.ok(widthOf(line) <= columns, where);
        const offered = legalKeys(state).map(({ action }) => action);
        for (const action of columns < 60 ? (['quit'] as const) : (['quit', 'help'] as const))
          assert.equal(line.includes(words(look, `key.${action}`)), offered.includes(action), where);
      }
    }
  }
});

test('what only this page can do is named at any width from 60 on', () => {
  const needed = ['begin', 'onward', 'look', 'restore', 'zoom', 'move', 'choose'] as const;
  const seen = new Set<string>();
  for (const language of languages) {
    const look = lookOf(language, { columns: 60 });
    for (const state of states) {
      const line = renderKeys(state, look);
      for (const { action } of legalKeys(state)) {
        const wanted = needed.find((each) => each === action);
        if (wanted === undefined) continue;
        seen.add(wanted);
        const label = wanted === 'begin' ? '[Enter]' : words(look, `key.${wanted}`);
        assert.ok(line.includes(label), `${wanted} on ${state.page.name}, ${language}: ${line}`);
      }
    }
  }
  assert.deepEqual([...seen].toSorted(), needed.toSorted(), 'each of them came up');
});
