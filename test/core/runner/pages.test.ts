import assert from 'node:assert/strict';
import { test } from 'node:test';
import { message } from '../../../src/core/message.ts';
import { newProgress, untouched, type ExerciseProgress } from '../../../src/core/progress.ts';
import { legalKeys } from '../../../src/core/runner/keys.ts';
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

test('whoever comes back after the last exercise finds the end of the course', () => {
  const all = opened({ first: passed, second: passed, third: passed }, 2);
  assert.deepEqual(all.page, { name: 'finished' });
  assert.deepEqual(pageOf(all, 'escape'), { name: 'story' });
  assert.equal(play([key('l'), key('g'), key('enter')], all).state.current, 0);
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

test('attempts: newest first, and one of them is looked at', () => {
  assert.deepEqual(play([key('a')]).state.notice, message('notice.no-attempts'));
  const state = stateOf({ first: passed });
  assert.deepEqual(pageOf(state, 'a', 'j', 'j', 'j'), { name: 'attempts', selected: 1 });
  const asked = play([key('a'), key('j'), key('enter')], state);
  assert.deepEqual(asked.effects[0], { type: 'load-attempt', lesson: 'first', hash: 'a' });
  assert.deepEqual(pageOf(asked.state, 'escape'), { name: 'attempts', selected: 1 });
});

test('the list of attempts moves by pages', () => {
  const attempts = Array.from({ length: 50 }, (_, index) => ({
    hash: `${index}`,
    status: 'fail' as const,
    at: '',
    exerciseMs: 1,
  }));
  const state = play(
    [key('a'), { type: 'page-measured', lines: 52, height: 11 }],
    stateOf({ first: { attempts } }),
  ).state;
  const selectedAfter = (...keys: readonly string[]): unknown => {
    const page = pageOf(state, ...keys);
    return page.name === 'attempts' ? page.selected : page;
  };
  assert.equal(selectedAfter('space', 'pagedown'), 20);
  assert.equal(selectedAfter('G', 'b'), 39);
  assert.equal(selectedAfter('G', 'home'), 0);
});

test('an attempt is put back by pressing twice, when it was read, and never during a check', () => {
  const asked = play([key('a'), key('j'), key('enter')], stateOf({ first: passed }));
  assert.equal(play([key('u')], asked.state).state.notice, null, 'nothing is there to put back yet');
  const loaded = (source: string | null) => ({ type: 'attempt-loaded', lesson: 'first', hash: 'a', source }) as const;
  assert.deepEqual(play([loaded(null), key('u')], asked.state).effects, [], 'nor when it is gone');
  const read = play([loaded('x')], asked.state);
  const sure = play([key('u')], read.state);
  assert.deepEqual(typesOf(sure.effects), ['paint']);
  assert.deepEqual(sure.state.notice, message('notice.sure', { number: 1 }));
  const back = play([key('u')], sure.state);
  assert.deepEqual(back.effects[0], { type: 'restore-attempt', lesson: 'first', hash: 'a', number: 1 });
  const distracted = play([key('j'), key('u')], sure.state);
  assert.deepEqual(typesOf(distracted.effects), ['paint'], 'whoever does something else is asked again');
});

test('what a restored attempt replaced is an attempt at once, and what happens is said', () => {
  const kept = { hash: 'mine', status: 'unjudged', at: '', exerciseMs: null } as const;
  const said = message('attempts.restored');
  const { state } = play(
    [{ type: 'attempt-restored', lesson: 'second', kept, message: said }],
    stateOf({ first: passed }),
  );
  assert.deepEqual(state.progress.exercises['second']?.attempts, [kept]);
  assert.deepEqual(state.notice, said);
});

test('the save that putting back makes does not wipe out what is said of it', () => {
  const said = message('attempts.restored');
  const looked = play([key('a'), key('enter')], stateOf({ first: passed })).state;
  const { state } = play([{ type: 'attempt-restored', lesson: 'first', kept: null, message: said }, saved()], looked);
  assert.deepEqual([state.page.name, state.notice], ['result', said]);
  assert.equal(play([saved()], { ...stateOf(), notice: said }).state.notice, null, 'other saves do');
});

test('another version that comes late does not take the place of the one that is looked at', () => {
  const state = play([key('a'), key('enter')], stateOf({ first: passed })).state;
  const late = play([{ type: 'attempt-loaded', lesson: 'first', hash: 'a', source: 'old' }], state);
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
  assert.deepEqual(zoomOf('+', 'h'), [2, 0.375]);
  assert.deepEqual(zoomOf('+', 'l'), [2, 0.625]);
});

test('of a timeline that is shown whole, h and l are what they are everywhere', () => {
  const state = play([saved(), finished(1, 'fail'), key('t')]).state;
  assert.equal(pageOf(state, 'h').name, 'hints');
  assert.equal(pageOf(state, 'l').name, 'list');
  const offered = (from: RunnerState): readonly string[] => legalKeys(from).map(({ action }) => action);
  assert.ok(offered(state).includes('list'));
  const zoomed = offered(play([key('+')], state).state);
  assert.ok(zoomed.includes('move') && !zoomed.includes('list') && !zoomed.includes('hint'), zoomed.join(' '));
});

test('help comes up on every page, and gives it back as it was', () => {
  const done = { first: passed, second: passed, third: passed };
  const places: readonly (readonly string[])[] = [
    [],
    ['n'],
    ['n', 'n'],
    ['l', '/', 't', 'enter', 'j'],
    ['l', 'f'],
    ['a', 'j'],
    ['s'],
  ];
  for (const keys of places) {
    const { state } = play(
      [...keys.map(key), { type: 'solution-loaded', lesson: 'first', source: 'x' }],
      stateOf(done),
    );
    const helped = play([key('?')], state).state;
    assert.deepEqual(helped.page, { name: 'help', behind: state.page }, keys.join(' '));
    for (const back of ['?', 'escape', 'backspace']) assert.deepEqual(pageOf(helped, back), state.page, keys.join(' '));
  }
  assert.deepEqual(pageOf(stateOf(), 'l', '/', '?'), {
    name: 'list',
    selected: 0,
    filter: { ...noFilter, search: '?', typing: true },
  });
});

test('what was still being read when the help came up leaves no empty page behind', () => {
  const state = stateOf({ first: passed });
  assert.deepEqual(pageOf(state, 'a', 'enter', '?', 'escape'), { name: 'attempts', selected: 0 });
  assert.deepEqual(pageOf(state, 'd', '?', 'escape'), { name: 'story' });
  assert.deepEqual(pageOf(state, 's', '?', 'escape'), { name: 'story' });
});
