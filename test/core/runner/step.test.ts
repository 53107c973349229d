import assert from 'node:assert/strict';
import { test } from 'node:test';
import { message } from '../../../src/core/message.ts';
import { noFilter, standingOf } from '../../../src/core/runner/state.ts';
import { finished, judgementOf, key, play, predicted, saved, stateOf, typesOf } from './played.ts';

const passed = { status: 'done', attempts: [{ hash: 'x', status: 'pass', at: '', exerciseMs: 1 }] } as const;

test('a prediction is compared with what the program took by itself, not with what a busy machine made of it', () => {
  const { state } = play([{ type: 'started' }, key('enter'), predicted(500)]);
  const judgement = { ...judgementOf('fail'), exerciseMs: 700, ownMs: 505 };
  const over = { ...finished(1, 'fail'), judgement } as ReturnType<typeof finished>;
  assert.deepEqual(play([over], state).effects[0], {
    type: 'save-progress',
    change: { kind: 'measured', lesson: 'first', ms: 505 },
  });
});

test('the loop of one exercise: story, prediction, pitfall, save, pass, next', () => {
  const told = play([{ type: 'started' }]);
  assert.deepEqual(typesOf(told.effects), ['watch-file', 'paint']);
  assert.equal(told.state.page.name, 'story');

  const asked = play([key('enter')], told.state);
  assert.deepEqual(typesOf(asked.effects), ['ask-prediction']);

  const running = play([predicted(300)], asked.state);
  assert.deepEqual(typesOf(running.effects), ['save-progress', 'start-run', 'paint']);
  assert.deepEqual(running.state.job, { run: 1, lesson: 'first', mode: 'pitfall' });

  const seen = play([finished(1, 'fail')], running.state);
  assert.deepEqual(seen.effects[0], { type: 'save-progress', change: { kind: 'measured', lesson: 'first', ms: 501 } });
  assert.deepEqual(standingOf(seen.state).attempts, [], 'the pitfall is no attempt of the learner');
  assert.equal(seen.state.pitfall?.exerciseMs, 501);

  const judged = play([saved(), finished(2, 'pass')], seen.state);
  assert.deepEqual(typesOf(judged.effects), ['save-progress', 'paint']);
  assert.equal(judged.state.current, 0, 'a pass alone moves nothing');

  const next = play([key('n')], judged.state);
  assert.equal(next.state.current, 1);
  assert.equal(next.state.page.name, 'story');
  assert.deepEqual(typesOf(next.effects), ['save-progress', 'watch-file', 'paint']);
});

test('a question is asked once, also when it was skipped', () => {
  const { state } = play([key('enter'), predicted(null), finished(1, 'fail'), key('p')]);
  assert.equal(play([key('enter')], state).state.page.name, 'result');
  const resumed = stateOf({ first: { prediction: 'skipped' } });
  assert.deepEqual(play([key('enter')], resumed).state.job?.mode, 'pitfall');
});

test('an exercise without a question runs its pitfall at once', () => {
  assert.equal(play([key('enter')], stateOf({}, 1)).state.job?.mode, 'pitfall');
});

test('whoever comes back to a started exercise has their own file judged', () => {
  const started = stateOf({ first: { attempts: passed.attempts } });
  assert.equal(play([key('enter')], started).state.job?.mode, 'check');
});

test('n before a pass says so and stays', () => {
  const { state } = play([saved(), finished(1, 'fail'), key('n')]);
  assert.equal(state.current, 0);
  assert.deepEqual(state.notice, message('notice.not-passed'));
});

test('n during a check never skips an exercise, even one that was passed before', () => {
  const { state } = play([saved(), key('n')], stateOf({ first: passed }));
  assert.equal(state.current, 0);
  assert.deepEqual(state.notice, message('notice.running'));
  assert.equal(play([finished(1, 'pass')], state).state.current, 0, 'and the key is not kept for later');
});

test('n goes to the next exercise that is not passed, around the end, and to the end when all are', () => {
  assert.equal(play([key('n'), key('n')], stateOf({ first: passed, second: passed })).state.current, 2);
  assert.equal(play([key('n'), key('n')], stateOf({ third: passed }, 2)).state.current, 0);
  const done = stateOf({ first: passed, second: passed, third: passed });
  assert.equal(play([key('n'), key('enter')], done).state.page.name, 'finished');
});

test('a save during a check is judged right after it', () => {
  const running = play([saved(), saved(), saved()]);
  assert.deepEqual(
    typesOf(running.all).filter((type) => type === 'start-run'),
    ['start-run'],
  );
  const after = play([finished(1, 'fail')], running.state);
  assert.deepEqual(typesOf(after.effects), ['save-progress', 'start-run', 'paint']);
  assert.deepEqual(after.state.job, { run: 2, lesson: 'first', mode: 'check' });
  assert.equal(play([finished(2, 'fail')], after.state).state.job, null, 'many saves are one more check');
});

test('a pass without a picture from before takes one, beside which the verdict stays', () => {
  const passing = play([saved(), finished(1, 'pass')]);
  assert.deepEqual(passing.state.job, { run: 2, lesson: 'first', mode: 'pitfall' });
  const { state } = play([finished(2, 'fail', null)], passing.state);
  assert.equal(state.pitfall?.status, 'fail');
  assert.equal(state.shown?.judgement.status, 'pass');
  assert.equal(state.shown?.mode, 'check');
  assert.equal(standingOf(state).measuredMs, 501);
  assert.equal(play([saved(), finished(3, 'pass')], state).state.job, null, 'one is enough');
});

test('nobody waits for the picture from before: n goes on, and a save is judged at once', () => {
  const { state } = play([saved(), finished(1, 'pass')]);
  const on = play([key('n')], state);
  assert.equal(on.state.current, 1);
  assert.equal(on.state.job, null);
  assert.deepEqual(on.effects[0], { type: 'cancel-run', run: 2 });
  const again = play([saved()], state);
  assert.deepEqual(typesOf(again.effects), ['cancel-run', 'start-run', 'paint']);
  assert.deepEqual(again.state.job, { run: 3, lesson: 'first', mode: 'check' });
  assert.equal(play([finished(2, 'fail', null)], again.state).state, again.state, 'what was given up says nothing');
});

test('a picture from before that cannot be taken is not tried for ever', () => {
  const { state } = play([saved(), finished(1, 'pass'), { type: 'run-failed', run: 2, message: message('x') }]);
  assert.equal(state.job, null);
  assert.deepEqual(state.notice, message('x'));
});

test('a verdict that comes while something else is read is said, and takes nobody away', () => {
  const { state } = play([saved(), key('p'), finished(1, 'fail')]);
  assert.equal(state.page.name, 'story');
  assert.deepEqual(state.notice, message('notice.verdict.fail'));
});

test('a save while the question stands at the prompt is judged after the pitfall', () => {
  const { state } = play([key('enter'), saved(), predicted(1), finished(1, 'fail')]);
  assert.deepEqual(state.job, { run: 2, lesson: 'first', mode: 'check' });
});

test('a save during a check that could not be carried out is judged all the same', () => {
  const { state } = play([saved(), saved(), { type: 'run-failed', run: 1, message: message('x') }]);
  assert.equal(state.job?.run, 2);
});

test('a save brings up the verdict, but does not take the list away', () => {
  assert.equal(play([key('h'), saved()]).state.page.name, 'result');
  const listed = play([key('l'), saved(), finished(1, 'pass')]);
  assert.equal(listed.state.page.name, 'list');
  assert.deepEqual(listed.state.notice, message('notice.verdict.pass'));
});

test('a save of another exercise, and the end of a run that is not ours, change nothing', () => {
  const before = stateOf();
  assert.equal(play([saved('second'), finished(7, 'pass')], before).state, before);
});

test('only a changed file that was judged and did not pass is a try', () => {
  const tries = (...events: Parameters<typeof play>[0]): number => standingOf(play(events).state).tries;
  assert.equal(tries(saved(), finished(1, 'fail')), 1);
  assert.equal(tries(saved(), finished(1, 'fail'), saved(), finished(2, 'fail')), 2);
  assert.equal(tries(saved(), finished(1, 'fail', 'same'), saved(), finished(2, 'fail', 'same')), 1);
  assert.equal(tries(saved(), finished(1, 'fail', null)), 0);
  assert.equal(tries(saved(), finished(1, 'inconclusive')), 0);
  assert.equal(tries(saved(), finished(1, 'pass')), 0);
});

test('what was passed stays passed', () => {
  const { state } = play([saved(), finished(1, 'pass'), saved(), finished(2, 'fail')]);
  assert.equal(standingOf(state).status, 'done');
});

test('the solution opens after three tries or a pass, and says how far that is', () => {
  const closed = play([saved(), finished(1, 'fail'), key('s')]).state;
  assert.deepEqual(closed.notice, message('notice.solution-closed', { left: 2 }));
  const open = play([saved(), finished(2, 'fail'), saved(), finished(3, 'fail'), key('s')], closed);
  assert.deepEqual(open.state.page, { name: 'solution', source: null });
  const read = play([{ type: 'solution-loaded', lesson: 'first', source: 'x' }], open.state);
  assert.deepEqual(read.state.page, { name: 'solution', source: 'x' });
  assert.equal(play([key('s')], stateOf({ first: passed })).state.page.name, 'solution');
});

test('hints come one at a time; coming back shows those that were seen', () => {
  const one = play([key('h')]);
  assert.equal(standingOf(one.state).hints, 1);
  assert.deepEqual(typesOf(one.effects), ['save-progress', 'paint']);
  assert.equal(standingOf(play([key('escape'), key('h')], one.state).state).hints, 1);
  const all = play([key('h'), key('h'), key('h')], one.state);
  assert.equal(standingOf(all.state).hints, 3);
  assert.deepEqual(all.state.notice, message('notice.all-hints'));
  assert.deepEqual(play([key('h')], stateOf({}, 2)).state.notice, message('notice.no-hints'));
});

test('the list moves within its ends and jumps on Enter, but not during a check', () => {
  const listed = play([key('l'), key('up'), key('down'), key('j'), key('j'), key('j')]);
  assert.deepEqual(listed.state.page, { name: 'list', selected: 2, filter: noFilter });
  const jumped = play([key('enter')], listed.state);
  assert.equal(jumped.state.current, 2);
  const busy = play([saved(), key('enter')], listed.state);
  assert.equal(busy.state.current, 0);
  assert.deepEqual(busy.state.notice, message('notice.running'));
});

test('a page scrolls within its lines, which the drawing measures', () => {
  const top = (...keys: readonly string[]): number =>
    play([{ type: 'page-measured', lines: 30, height: 10 }, ...keys.map(key)]).state.scroll.top;
  assert.equal(top('up'), 0);
  assert.equal(top('space'), 9);
  assert.equal(top('space', 'space', 'space', 'space'), 20);
  assert.equal(top('end', 'k'), 19);
  assert.equal(top('end', 'home'), 0);
});

test('a page that became shorter shows its end, and one that did not change is not painted again', () => {
  const long = play([{ type: 'page-measured', lines: 30, height: 10 }, key('end')]);
  const shorter = play([{ type: 'page-measured', lines: 15, height: 10 }], long.state);
  assert.equal(shorter.state.scroll.top, 5);
  assert.deepEqual(typesOf(shorter.effects), ['paint']);
  assert.deepEqual(play([{ type: 'page-measured', lines: 15, height: 10 }], shorter.state).effects, []);
});

test('the editor opens at the line that held the loop', () => {
  const { effects } = play([saved(), finished(1, 'fail'), key('e')]);
  assert.deepEqual(effects[0], { type: 'open-editor', lesson: 'first', line: 7 });
});

test('leaving during a check ends it, and nothing happens after that', () => {
  for (const leave of [key('q'), key('ctrl-c'), { type: 'interrupted' } as const]) {
    const gone = play([saved(), leave]);
    assert.deepEqual(typesOf(gone.effects), ['cancel-run', 'quit']);
    assert.deepEqual(play([saved(), key('r'), finished(1, 'pass')], gone.state).all, []);
  }
});

test('a window that only looks says so, and one that may write again goes on with what the disk has', () => {
  const theirs = play([{ type: 'seat-changed', holder: 7, progress: stateOf().progress }]).state;
  assert.equal(theirs.otherWindow, 7);
  assert.deepEqual(theirs.notice, message('notice.seat.theirs', { pid: 7 }));
  const looked = play([key('h'), saved(), finished(1, 'pass')], theirs).state;
  assert.equal(standingOf(looked).status, 'done', 'in this window it is passed');

  const written = stateOf({ second: passed }).progress;
  const mine = play([key('h'), { type: 'seat-changed', holder: null, progress: written }], looked).state;
  assert.equal(mine.otherWindow, null);
  assert.equal(mine.progress, written);
  assert.equal(mine.page.name, 'result', 'the hints that were seen here were not kept');
  assert.deepEqual(mine.notice, message('notice.seat.mine'));
});

test('Ctrl-C at the prompt leaves too', () => {
  assert.deepEqual(typesOf(play([key('enter'), { type: 'interrupted' }]).effects), ['quit']);
});
