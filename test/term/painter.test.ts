import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPainter, type Painter } from '../../src/term/painter.ts';

const opened = (columns = 80): { readonly painter: Painter; readonly written: () => string } => {
  let text = '';
  const painter = openPainter({ columns, write: (more) => (text += more) });
  const written = (): string => {
    const all = text;
    text = '';
    return all;
  };
  painter.enter();
  written();
  return { painter, written };
};

test('an equal frame writes nothing', () => {
  const { painter, written } = opened();
  painter.paint(['one', 'two']);
  assert.notEqual(written(), '');
  painter.paint(['one', 'two']);
  assert.equal(written(), '');
});

test('only the line that changed is written, in one synchronized update', () => {
  const { painter, written } = opened();
  painter.paint(['one', 'two', 'three']);
  written();
  painter.paint(['one', '2', 'three']);
  assert.equal(written(), '\u001B[?2026h\u001B[2;1H2\u001B[0m\u001B[K\u001B[?2026l');
});

test('a frame of another height is drawn as a whole', () => {
  const { painter, written } = opened();
  painter.paint(['one', 'two']);
  written();
  painter.paint(['one']);
  assert.match(written(), /\[2J.*one/s);
});

test('the letter in the last column is not cleared away again', () => {
  const { painter, written } = opened(3);
  painter.paint(['abc', 'ab']);
  const text = written();
  assert.ok(text.includes('abc\u001B[0m\u001B[2;1H'), JSON.stringify(text));
  assert.ok(text.includes('ab\u001B[0m\u001B[K'));
});

test('after a prompt the next frame is drawn as a whole, and the cursor is hidden again', () => {
  const { painter, written } = opened();
  painter.paint(['one']);
  painter.paintForPrompt(['a question']);
  assert.match(written(), /a question.*\[2;1H.*\[\?25h/s);
  painter.forget();
  painter.paint(['one']);
  const text = written();
  assert.ok(text.startsWith('\u001B[?25l'), JSON.stringify(text));
  assert.match(text, /\[2J.*one/s);
});

test('the screen is given back once, and nothing is drawn on the shell’s', () => {
  const { painter, written } = opened();
  painter.leave();
  assert.equal(written(), '\u001B[?25h\u001B[?1049l');
  painter.leave();
  painter.paint(['one']);
  painter.forget();
  assert.equal(written(), '');
});
