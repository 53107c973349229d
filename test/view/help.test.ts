import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../src/core/lesson.ts';
import { step } from '../../src/core/runner/step.ts';
import { renderHelp } from '../../src/view/help.ts';
import { anyStates, keys } from '../core/runner/any-event.ts';
import { key } from '../core/runner/played.ts';
import { lookOf } from './looks.ts';

/** As they are printed on a keyboard. */
const printed: Readonly<Record<string, string>> = {
  enter: 'Enter',
  escape: 'Esc',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
};

/** Other keys for the same: backspace for Esc, and plus without the shift key. */
const twins = new Set(['backspace', '=']);

test('the help names every key that does something anywhere', () => {
  const working = new Set<string>();
  for (const state of anyStates()) {
    // What is typed into a search is no key.
    if (state.page.name === 'list' && state.page.filter.typing) continue;
    const nothing = step(state, key('no such key')).state;
    for (const name of keys)
      if (step(state, key(name)).state !== nothing && step(state, key(name)).effects.length > 0) working.add(name);
  }
  assert.ok(working.has('u') && working.has('+') && working.has('/'), 'every page came up');
  for (const language of languages) {
    const named = new Set(renderHelp('story', lookOf(language)).split(/[\s`│]+/));
    const missing = [...working].filter((name) => !twins.has(name) && !named.has(printed[name] ?? name));
    assert.deepEqual(missing, [], language);
  }
});

test('the keys of the page on which help was asked for come first', () => {
  const order = (text: string): readonly number[] => [text.indexOf('The timeline'), text.indexOf('An exercise')];
  const [timeline = 0, exercise = 0] = order(renderHelp('timeline', lookOf()));
  assert.ok(timeline < exercise);
  const [later = 0, first = 0] = order(renderHelp('story', lookOf()));
  assert.ok(first < later);
});
