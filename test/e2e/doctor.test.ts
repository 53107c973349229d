import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli } from './cli.ts';

test('doctor looks at everything once, and says it in JSON too', async (context) => {
  const { code, stdout, stderr } = await cli(['doctor', '--json'], { cwd: await temporaryFolder(context) });
  assert.equal(stderr, '');
  const { schema, findings } = JSON.parse(stdout) as {
    readonly schema: number;
    readonly findings: readonly { readonly id: string; readonly status: string; readonly message: string }[];
  };
  assert.equal(schema, 1);
  const ids = findings.map(({ id }) => id);
  assert.deepEqual(ids, ['runtime', 'cores', 'terminal', 'editor', 'files', 'timers', 'noise', 'meter']);
  assert.ok(findings.every(({ message }) => !/\{\w+\}|doctor\./.test(message)));
  assert.equal(findings.find(({ id }) => id === 'files')?.status, 'good');
  assert.equal(findings.find(({ id }) => id === 'meter')?.status, 'good');
  assert.equal(code, 0);
});
