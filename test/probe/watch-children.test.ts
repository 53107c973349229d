import assert from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { runtime, watchedRun } from '../lines/watched-run.ts';

test('each child that is not waited for is a span with its program’s name, from its start to its end', async () => {
  const { spans, returns, workers } = await watchedRun('probe/children.ts');
  assert.equal(returns[0]?.actual, 'true', JSON.stringify(returns));
  assert.equal(workers, 0);
  const children = spans.filter(({ kind }) => kind === 'child');
  const node = runtime === 'deno' ? 'deno' : path.basename(process.execPath);
  const shell = process.platform === 'win32' ? 'cmd.exe' : 'sh';
  assert.deepEqual(
    children.map(({ name }) => name),
    [node, 'no-such-program-anywhere', shell, node],
  );
  const [asked, missing, failed, left] = children;
  const requests = spans.filter(({ kind, name }) => kind === 'request' && name.startsWith('/item'));
  const first = requests[0];
  assert.ok(first !== undefined && asked !== undefined);
  assert.ok(asked.startMs < first.startMs && (asked.endMs ?? 0) > (first.endMs ?? 0), 'it lives around its request');
  assert.notEqual(missing?.endMs, null);
  assert.notEqual(failed?.endMs, null);
  assert.equal(left?.endMs, null, 'nobody waited for the last one, and it ends with the run');
  const held = spans.filter(({ kind, name }) => kind === 'block' && name.startsWith('exec'));
  assert.deepEqual(
    held.map(({ name, thread, endMs }) => [name, thread, endMs === null]),
    [['execFileSync', 0, false]],
  );
});
