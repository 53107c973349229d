import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { openLines } from '../../src/term/lines.ts';
import { playPlain } from '../../src/term/play-plain.ts';
import { openSpeaker } from '../../src/term/speaker.ts';
import { lookOf } from '../view/looks.ts';
import { fakeSession, type FakeSession } from './fake-session.ts';

interface Playing extends FakeSession {
  readonly type: (text: string) => void;
  readonly end: () => void;
  readonly leave: () => void;
  readonly continued: () => void;
  /** Waits until this was said after what was waited for before. */
  readonly says: (words: RegExp) => Promise<string>;
  readonly over: Promise<void>;
}

const playing = ({ scripted = false } = {}): Playing => {
  const fake = fakeSession();
  const input = new PassThrough();
  const signals = new EventEmitter();
  const leaving = new AbortController();
  let said = '';
  const speaker = openSpeaker((text) => (said += text), !scripted);
  const lines = openLines(input);
  const look = lookOf('en', { plain: true });
  const over = playPlain(fake.session, () => look, { lines, speaker, scripted, signals }, leaving.signal);
  const says = async (words: RegExp): Promise<string> => {
    for (let turns = 0; ; turns++) {
      const found = words.exec(said);
      if (found !== null) {
        const before = said.slice(0, found.index + found[0].length);
        said = said.slice(before.length);
        return before;
      }
      assert.ok(turns < 1000, `never said: ${words}; but: ${said}`);
      await turn();
    }
  };
  return {
    ...fake,
    type: (text) => void input.write(text),
    end: () => void input.end(),
    leave: () => leaving.abort(),
    continued: () => void signals.emit('SIGCONT'),
    says,
    over,
  };
};

test('from the story through the question and the pitfall to a pass and the next exercise', async () => {
  const { type, says, runs, listener, over } = playing();
  await says(/Exercise 1, two-delays[^]*Chapter 1[^]*Enter alone: begin[^]*> /);
  type('\n');
  await says(/Enter alone: go on[^]*q:\s+quit\.\n\n> /);
  type('\n');
  await says(/How long\?[^]*milliseconds[^]*> /);
  type('300\n');
  await says(/Running the exercise as it came …\n\n$/);
  runs[0]?.finish('fail');
  await says(/Your turn[^]*> /);
  listener().changed();
  await says(/^\nRunning and judging your file …/);
  runs[1]?.finish('pass');
  await says(/two-delays: passed[^]*n: next[^]*> /);
  type('next\n');
  await says(/Chapter 1 is done[^]*> /);
  type('\n\n');
  await says(/Exercise 2, cpu-two-tasks/);
  type('q\n');
  await over;
});

test('a page is told once, and of the hints only the new one', async () => {
  const { type, says, over } = playing();
  await says(/> /);
  type('h\n');
  await says(/Hint 1 of 2[^]*> /);
  type('h\n');
  assert.doesNotMatch(await says(/Hint 2 of 2[^]*> /), /Hint 1/);
  type('q\n');
  await over;
});

test('what is typed during a check skips nothing, and is answered', async () => {
  const { type, says, runs, over } = playing();
  await says(/> /);
  type('r\n');
  await says(/Running and judging/);
  type('n\n');
  await says(/A check is running/);
  runs[0]?.finish('pass');
  await says(/two-delays: passed/);
  type('list\n');
  await says(/Chapter 1[^]*Type the number or the name/);
  type('chunk\n');
  await says(/Exercise 3, chunk-and-yield/);
  type('q\n');
  await over;
});

test('a word that means nothing is said to mean nothing', async () => {
  const { type, says, over } = playing();
  await says(/> /);
  type('dance\n');
  await says(/“dance” means nothing here\.[^]*l:\s+list[^]*> /);
  type('q\n');
  await over;
});

test('the lines of a pipe wait for each other, and its end leaves when all is done', async () => {
  const { type, end, says, runs, over } = playing({ scripted: true });
  type('\n\n300\nr\nhint\n');
  end();
  await says(/Running the exercise as it came/);
  assert.equal(runs.length, 1);
  runs[0]?.finish('fail');
  await says(/Running and judging/);
  runs[1]?.finish('fail');
  const rest = await says(/Hint 1 of 2/);
  assert.match(rest, /two-delays: not yet/);
  assert.doesNotMatch(rest, /> /, 'nobody is asked to type');
  await over;
});

test('the end of a terminal’s input leaves at once, also during a check and at a question', async () => {
  const busy = playing();
  await busy.says(/> /);
  busy.type('r\n');
  await busy.says(/Running/);
  busy.end();
  await busy.over;
  assert.equal(busy.runs[0]?.signal.aborted, true);

  const asked = playing();
  await asked.says(/> /);
  asked.type('\n\n');
  await asked.says(/How long\?/);
  asked.end();
  await asked.over;
});

test('a signal leaves, and Ctrl-Z and fg say again what can be typed', async () => {
  const { says, continued, leave, over } = playing();
  await says(/> /);
  continued();
  await says(/You can type[^]*> /);
  leave();
  await over;
});
