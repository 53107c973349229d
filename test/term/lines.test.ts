import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { openLines } from '../../src/term/lines.ts';

test('lines come whole, however they are cut on the way and whatever ends them', async () => {
  const input = new PassThrough();
  const lines = openLines(input);
  const bytes = Buffer.from('h\r\n힌트\n\nq');
  for (const byte of bytes) input.write(Buffer.from([byte]));
  input.end();
  const read = [await lines.next(), await lines.next(), await lines.next(), await lines.next(), await lines.next()];
  assert.deepEqual(read, ['h', '힌트', '', 'q', null]);
});

test('a line that is typed later is waited for', async () => {
  const input = new PassThrough();
  const lines = openLines(input);
  const next = lines.next();
  input.write('n');
  input.write('\n');
  assert.equal(await next, 'n');
});

test('whoever waits for a line hears that there will be none', async () => {
  const closed = openLines(new PassThrough());
  const next = closed.next();
  closed.close();
  assert.equal(await next, null);

  const broken = new PassThrough();
  const lines = openLines(broken);
  broken.destroy(new Error('EIO'));
  assert.equal(await lines.next(), null);
});

test('what was typed and not read is gone with the last question', async () => {
  const input = new PassThrough();
  const lines = openLines(input);
  input.write('n\nn\n');
  assert.equal(await lines.next(), 'n');
  lines.close();
  assert.equal(await lines.next(), null);
});
