import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { openLines } from '../../src/term/lines.ts';
import { askGuess, plainQuestions } from '../../src/term/plain-questions.ts';
import { cancelled, type Questions } from '../../src/term/questions.ts';
import { openSpeaker } from '../../src/term/speaker.ts';
import { lookOf } from '../view/looks.ts';

const look = lookOf('en', { plain: true });

/** The questions of somebody who types these lines and then nothing more; and what was said to them. */
const typing = (
  typed: string,
): {
  readonly questions: Questions;
  readonly guess: (options?: readonly string[]) => Promise<unknown>;
  readonly said: () => string;
} => {
  const input = new PassThrough();
  input.end(typed);
  const lines = openLines(input);
  let said = '';
  const speaker = openSpeaker((text) => (said += text), true);
  return {
    questions: plainQuestions(speaker, lines),
    guess: async (options = []) => await askGuess(options, look, speaker, lines.next),
    said: () => said,
  };
};

test('a language is chosen by its short or its own name, or by Enter alone', async () => {
  for (const [typed, language] of [
    ['\n', 'en'],
    ['ko\n', 'ko'],
    ['한국어\n', 'ko'],
    ['ENGLISH\n', 'en'],
  ] as const)
    assert.equal(await typing(typed).questions.language('en', look), language);
});

test('a language that the course does not speak is asked for again', async () => {
  const { questions, said } = typing('de\nko\n');
  assert.equal(await questions.language('en', look), 'ko');
  assert.match(said(), /“de” means nothing here[^]*Language[^]*> $/);
});

test('a folder that cannot be used is refused with the reason', async () => {
  const check = async (dir: string): Promise<string | null> =>
    await Promise.resolve(dir === 'full' ? 'it is not empty' : null);
  const { questions, said } = typing('full\n\n');
  assert.equal(await questions.folder('mine', check, look), 'mine');
  assert.match(said(), /it is not empty/);
});

test('a guess is a number of milliseconds, with or without its unit; Enter alone skips', async () => {
  assert.equal(await typing('300\n').guess(), 300);
  assert.equal(await typing('0.5 ms\n').guess(), 0.5);
  assert.equal(await typing('\n').guess(), null);
  const { guess, said } = typing('many\n-1\n7\n');
  assert.equal(await guess(), 7);
  assert.equal(said().match(/Please type a number/g)?.length, 2);
});

test('of several options one is chosen by its number', async () => {
  const { guess, said } = typing('3\n1.5\n2\n');
  assert.equal(await guess(['a', 'b']), 2);
  assert.equal(said().match(/from 1 to 2/g)?.length, 2);
});

test('the end of the input, and q at a guess, leave the course', async () => {
  assert.equal(await typing('').guess(), cancelled);
  assert.equal(await typing('q\n').guess(), cancelled);
  assert.equal(await typing('').questions.language('en', look), cancelled);
});
