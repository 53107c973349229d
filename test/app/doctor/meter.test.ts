import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import { examineMeter } from '../../../src/app/doctor/meter.ts';

const never = new AbortController().signal;

test('the meter sees a planted stall at its line', async () => {
  const { status, message } = await examineMeter('node', never);
  assert.equal(status, 'good', message.key);
});

test('a meter that sees nothing is bad, and never taken for good', async (context) => {
  const before = process.env['DENO'];
  process.env['DENO'] = process.execPath; // a runtime that does not even start our probe
  context.after(() => {
    if (before === undefined) delete process.env['DENO'];
    else process.env['DENO'] = before;
  });
  const { status, message } = await examineMeter('deno', never);
  assert.equal(status, 'bad');
  assert.equal(message.key, 'doctor.meter.bad');
});
