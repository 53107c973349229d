import assert from 'node:assert/strict';
import { test } from 'node:test';
import { message } from '../../../src/core/message.ts';
import { newProgress, untouched, type ExerciseProgress } from '../../../src/core/progress.ts';
import { listedLessons } from '../../../src/core/runner/list-filter.ts';
import { noFilter, openState, type Page, type RunnerState } from '../../../src/core/runner/state.ts';
import { finished, key, lessons, play, saved, stateOf, typesOf } from './played.ts';

const passed: Partial<ExerciseProgress> = {
  status: 'done',
  attempts: [
    { hash: 'a', status: 'fail', at: '', exerciseMs: 1 },
    { hash: 'b', status: 'pass', at: '', exerciseMs: 1 },
  ],
};
const opened = (exercises: Readonly<Record<string, Partial<ExerciseProgress>>>, current: number): RunnerState => {
  const known = Object.entries(exercises).map(([id, change]) => [id, { ...untouched, ...change }] as const);
  return openState(lessons, { ...newProgress('en'), exercises: Object.fromEntries(known) }, current);
};
const pageOf = (state: RunnerState, ...keys: readonly string[]): Page => play(keys.map(key), state).state.page;

test('a chapter is introduced before its first exercise, and only as long as it is new', () => {
  assert.deepEqual(opened({}, 0).page, { name: 'chapter', part: 'begin' });
  assert.deepEqual(opened({}, 1).page, { name: 'story' });
  assert.deepEqual(opened({ second: { hints: 1 } }, 0).page, { name: 'story' });
  assert.deepEqual(pageOf(opened({}, 0), 'enter'), { name: 'story' });
  assert.deepEqual(pageOf(stateOf(), 'l', 'G', 'enter'), { name: 'chapter', part: 'begin' });
});

test('the last pass of a chapter shows its end, then its way on', () => {
  const first = stateOf({ first: passed });
  assert.equal(play([key('n')], first).state.current, 1, 'not before all of it is done');
  const all = stateOf({ first: passed, second: passed }, 1);
  const end = play([key('n')], all);
  assert.deepEqual(end.state.page, { name: 'chapter', part: 'end' });
  assert.equal(end.state.current, 1);
  const next = play([key('n')], end.state);
  assert.equal(next.state.current, 2);
  assert.deepEqual(next.state.page, { name: 'chapter', part: 'begin' });
});

test('a search narrows the list letter by letter; the letters are no keys', () => {
  const typed = play([key('l'), key('/'), ...'third'.split('').map(key)], stateOf());
  assert.deepEqual(typed.state.page, {
    name: 'list',
    selected: 2,
    filter: { status: 'all', search: 'third', typing: true },
  });
  assert.equal(play([key('enter')], typed.state).state.current, 2, 'the only one that is found is meant');
  const quit = play([key('l'), key('/'), key('q')], stateOf());
  assert.equal(quit.state.over, false);
  const korean = play([key('l'), key('/'), key('둘'), key('째')], stateOf());
  assert.equal(korean.state.page.name === 'list' && korean.state.page.selected, 1);
  assert.deepEqual(pageOf(typed.state, 'escape'), { name: 'list', selected: 2, filter: noFilter });
  assert.deepEqual(pageOf(typed.state, 'escape', 'escape'), { name: 'story' });
});

test('of several that are found, Enter leaves the choice to the arrows', () => {
  const typed = play([key('l'), key('/'), ...'things'.split('').map(key), key('enter')], stateOf());
  assert.equal(typed.state.current, 0);
  const chosen = play([key('j'), key('enter')], typed.state);
  assert.equal(chosen.state.current, 2);
});

test('a search without a hit keeps the way back', () => {
  const { state } = play([key('l'), key('/'), key('z'), key('enter')]);
  assert.ok(state.page.name === 'list');
  assert.deepEqual(listedLessons(state, state.page.filter), []);
  assert.deepEqual(pageOf(state, 'j', 'G', 'escape'), { name: 'list', selected: 0, filter: noFilter });
});

test('f shows all, then what is open, then what is done; n finds the next open one', () => {
  const state = stateOf({ first: passed });
  const statusAfter = (...keys: readonly string[]): unknown => {
    const page = pageOf(state, 'l', ...keys);
    return page.name === 'list' ? [page.filter.status, page.selected] : page;
  };
  assert.deepEqual(statusAfter('f'), ['pending', 1]);
  assert.deepEqual(statusAfter('f', 'f'), ['done', 0]);
  assert.deepEqual(statusAfter('f', 'f', 'f'), ['all', 0]);
  assert.deepEqual(statusAfter('n'), ['all', 1]);
  assert.deepEqual(statusAfter('n', 'n', 'n'), ['all', 1], 'around the end');
  const done = stateOf({ first: passed, second: passed, third: passed });
  assert.deepEqual(play([key('l'), key('n')], done).state.notice, message('notice.none-pending'));
});

test('the difference opens with the solution, and holds both files when they were read', () => {
  assert.equal(play([key('d')]).state.notice?.key, 'notice.solution-closed');
  const asked = play([key('d')], stateOf({ first: passed }));
  assert.deepEqual(typesOf(asked.effects), ['load-diff', 'paint']);
  const files = [{ name: 'exercise.ts', mine: 'y', answer: 'x' }];
  const read = play([{ type: 'diff-loaded', lesson: 'first', files }], asked.state);
  assert.deepEqual(read.state.page, { name: 'diff', files });
  const again = play([key('d')], read.state);
  assert.deepEqual(again.state.page, { name: 'diff', files }, 'what is there stays until the files are read again');
  assert.deepEqual(typesOf(again.effects), ['load-diff', 'paint']);
});

test('attempts: newest first, looked at, put back by pressing twice, and never during a check', () => {
  assert.deepEqual(play([key('a')]).state.notice, message('notice.no-attempts'));
  const state = stateOf({ first: passed });
  assert.deepEqual(pageOf(state, 'a', 'j', 'j', 'j'), { name: 'attempts', selected: 1 });
  const asked = play([key('a'), key('j'), key('enter')], state);
  assert.deepEqual(asked.effects[0], { type: 'load-attempt', lesson: 'first', number: 1 });
  assert.equal(play([key('u')], asked.state).state.notice, null, 'nothing is there to put back yet');
  const read = play([{ type: 'attempt-loaded', lesson: 'first', number: 1, source: 'x' }], asked.state);
  const sure = play([key('u')], read.state);
  assert.deepEqual(typesOf(sure.effects), ['paint']);
  const back = play([key('u')], sure.state);
  assert.deepEqual(back.effects[0], { type: 'restore-attempt', lesson: 'first', number: 1 });
  assert.deepEqual(pageOf(read.state, 'escape'), { name: 'attempts', selected: 1 });
});

test('another version that comes late does not take the place of the one that is looked at', () => {
  const state = play([key('a'), key('enter')], stateOf({ first: passed })).state;
  const late = play([{ type: 'attempt-loaded', lesson: 'first', number: 1, source: 'old' }], state);
  assert.equal(late.state, state);
});

test('the timeline is zoomed around its middle and moved within its ends', () => {
  const state = play([saved(), finished(1, 'fail'), key('t')]).state;
  const zoomOf = (...keys: readonly string[]): unknown => {
    const page = pageOf(state, ...keys);
    return page.name === 'timeline' ? [page.zoom, page.at] : page;
  };
  assert.deepEqual(zoomOf(), [1, 0.5]);
  assert.deepEqual(zoomOf('+', '+'), [4, 0.5]);
  assert.deepEqual(zoomOf('+', 'left'), [2, 0.375]);
  assert.deepEqual(zoomOf('+', 'left', 'left', 'left'), [2, 0.25]);
  assert.deepEqual(zoomOf('+', 'right', 'right', 'right'), [2, 0.75]);
  assert.deepEqual(zoomOf('+', 'right', 'right', '-'), [1, 0.5]);
  assert.deepEqual(zoomOf('-'), [1, 0.5]);
  assert.deepEqual(zoomOf(...Array.from({ length: 12 }, () => '+')), [64, 0.5]);
  assert.deepEqual(zoomOf('+', '+', '0'), [1, 0.5]);
});
