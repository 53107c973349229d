import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { spinnerFrame, spinWhile } from '../../src/term/spinner.ts';
import { lookOf } from '../view/looks.ts';

test('what is over at once is not spun for', async () => {
  const output = new PassThrough();
  assert.equal(await spinWhile('preparing', lookOf(), output, Promise.resolve(5)), 5);
  assert.equal(output.read(), null);
});

test('what fails, fails', async () => {
  const failing = spinWhile('preparing', lookOf(), new PassThrough(), Promise.reject(new Error('full')));
  await assert.rejects(failing, /full/);
});

test('what takes long is said, until it is over', async () => {
  const output = new PassThrough();
  let finish = (_: string): void => {};
  const work = new Promise<string>((resolve) => (finish = resolve));
  const spinning = spinWhile('preparing your folder', lookOf(), output, work);
  for await (const chunk of output) if (String(chunk).includes('preparing your folder')) break;
  finish('done');
  assert.equal(await spinning, 'done');
});

test('the spinner of the screen turns, also in ASCII', () => {
  for (const unicode of [true, false]) {
    const frames = Array.from({ length: 12 }, (_, count) => spinnerFrame(count, lookOf('en', { unicode })));
    assert.ok(new Set(frames).size > 3);
    assert.ok(frames.every((frame) => frame.length === 1));
  }
});
