import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '@inquirer/testing';
import { languages } from '../../src/core/lesson.ts';
import { askChoice, askFolder, askLanguage, askMilliseconds, type PromptContext } from '../../src/term/prompts.ts';
import { cancelled } from '../../src/term/questions.ts';
import { lookOf } from '../view/looks.ts';

type Question<T> = (context: PromptContext) => Promise<T>;
type Rendered<T> = Awaited<ReturnType<typeof render<T, object>>>;

/** The question on a screen of its own. Its first picture is awaited: inquirer is loaded at the first question. */
const asked = async <T>(question: Question<T>): Promise<Rendered<T>> => {
  const rendered = await render<T, object>((_, context) => question(context as PromptContext), {});
  if (rendered.getScreen() === '') await rendered.nextRender();
  return rendered;
};

test('the language that was guessed is chosen with Enter, the other with an arrow', async () => {
  const first = await asked((context) => askLanguage('ko', lookOf('ko'), context));
  assert.match(first.getScreen(), /English[^]*> 한국어/);
  first.events.keypress('enter');
  assert.equal(await first.answer, 'ko');

  const second = await asked((context) => askLanguage('ko', lookOf('ko'), context));
  second.events.keypress('up');
  second.events.keypress('enter');
  assert.equal(await second.answer, 'en');
});

test('a folder that cannot be used is refused with the reason, and another one can be typed', async () => {
  const check = async (dir: string): Promise<string | null> =>
    await Promise.resolve(dir === 'full' ? 'it is not empty' : null);
  const { events, answer, getScreen, nextRender } = await asked((context) =>
    askFolder('full', check, lookOf(), context),
  );
  assert.match(getScreen(), /full/);
  events.keypress('enter');
  while (!getScreen().includes('it is not empty')) await nextRender();
  events.type('mine');
  events.keypress('enter');
  assert.equal(await answer, 'mine');
});

test('a guess in milliseconds is a number, and Enter alone skips it', async () => {
  const guess = await asked((context) => askMilliseconds(lookOf(), context));
  guess.events.type('300');
  guess.events.keypress('enter');
  assert.equal(await guess.answer, 300);

  const skipped = await asked((context) => askMilliseconds(lookOf(), context));
  skipped.events.keypress('enter');
  assert.equal(await skipped.answer, null);
});

test('of several options a number chooses, and Enter alone skips', async () => {
  const options = ['about 0 ms', 'about 100 ms'];
  const chosen = await asked((context) => askChoice(options, lookOf(), context));
  chosen.events.type('2');
  chosen.events.keypress('enter');
  assert.equal(await chosen.answer, 2);

  const skipped = await asked((context) => askChoice(options, lookOf(), context));
  skipped.events.keypress('enter');
  assert.equal(await skipped.answer, null);
});

test('Escape skips a guess, whatever was chosen or typed by then', async () => {
  const choice = await asked((context) => askChoice(['about 0 ms', 'about 100 ms'], lookOf(), context));
  choice.events.type('2');
  choice.events.keypress('escape');
  assert.equal(await choice.answer, null);

  const number = await asked((context) => askMilliseconds(lookOf(), context));
  number.events.type('300');
  number.events.keypress('escape');
  assert.equal(await number.answer, null);
});

test('Ctrl-C at a question is an answer and no crash', async () => {
  const { events, answer } = await asked((context) => askMilliseconds(lookOf(), context));
  events.keypress({ name: 'c', ctrl: true });
  assert.equal(await answer, cancelled);
});

test('no question speaks English to those who chose Korean', async () => {
  for (const language of languages) {
    const { getScreen, events, answer } = await asked((context) => askChoice(['1초'], lookOf(language), context));
    assert.equal(/arrow|navigate|select/i.test(getScreen()), language === 'en', getScreen());
    events.keypress('enter');
    await answer;
  }
});
