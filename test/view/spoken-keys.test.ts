import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../src/core/lesson.ts';
import { legalKeys } from '../../src/core/runner/keys.ts';
import { keyOfWord, spokenKeys } from '../../src/view/spoken-keys.ts';
import { play, finished, key, stateOf } from '../core/runner/played.ts';
import { lookOf } from './looks.ts';

const passed = play([key('r'), finished(1, 'pass')]).state;
const states = [stateOf(), passed, play([key('h')]).state, play([key('l')]).state, play([key('?')]).state];

test('every key that is offered can be typed, by its letter and by its word, in each language', () => {
  for (const language of languages) {
    const look = lookOf(language, { plain: true });
    for (const state of states) {
      for (const { key: name, action } of legalKeys(state)) {
        // A list is searched by typing a name, and a timeline in words is whole.
        if (action === 'search' || action === 'zoom') continue;
        const typed = name === 'enter' ? '' : name;
        assert.equal(keyOfWord(typed, state, look), name);
        assert.equal(keyOfWord(action, state, look), name);
      }
    }
  }
});

test('the words are those that the screen shows', () => {
  const typed: readonly (readonly ['en' | 'ko', string, string])[] = [
    ['en', 'hint', 'h'],
    ['en', ' Next ', 'n'],
    ['en', 'problem', 'p'],
    ['ko', '힌트', 'h'],
    ['ko', '다음', 'n'],
    ['ko', '끝내기', 'q'],
  ];
  for (const [language, word, name] of typed)
    assert.equal(keyOfWord(word, passed, lookOf(language, { plain: true })), name);
  assert.equal(keyOfWord('뒤로', play([key('h')]).state, lookOf('ko')), 'escape');
});

test('a word of another page is its key all the same, so that the course can say why it does nothing here', () => {
  for (const [word, name] of [
    ['next', 'n'],
    ['timeline', 't'],
    ['solution', 's'],
  ] as const)
    assert.equal(keyOfWord(word, stateOf(), lookOf()), name);
});

test('what can be typed is said without brackets and numbers to decode', () => {
  const look = lookOf('en', { plain: true });
  const sentence = spokenKeys(play([finished(1, 'pass')]).state, look);
  assert.match(sentence, /Enter alone: go on; h: hint 1 of 3; r: run;/);
  assert.doesNotMatch(sentence, /[[\]/{}]/);
});

test('a word that is no key is none, and a letter is always one', () => {
  assert.equal(keyOfWord('dance', passed, lookOf()), null);
  assert.equal(keyOfWord('x', passed, lookOf()), 'x');
});
