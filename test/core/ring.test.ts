import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  openRing,
  RecordKind,
  RING_SLOTS,
  ringBytes,
  ringReader,
  writeRecord,
  type RingRecord,
} from '../../src/core/ring.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const encode = (text: string, into: Uint8Array, at: number, room: number): number =>
  encoder.encodeInto(text, into.subarray(at, at + room)).written;
const record = (id: number, name = 'delay'): RingRecord => ({
  kind: 1,
  thread: 0,
  id,
  at: id * 1.5,
  amount: id * 2,
  name,
  turn: id % 3,
});

const newRing = () => {
  const ring = openRing(new SharedArrayBuffer(ringBytes));
  const reader = ringReader(ring, (bytes) => decoder.decode(bytes));
  const read = (): RingRecord[] => {
    const all: RingRecord[] = [];
    reader.drain((found) => all.push(found));
    return all;
  };
  return { ring, reader, read };
};

test('records come out as they went in, oldest first, once', () => {
  const { ring, read } = newRing();
  const written = [record(1), record(2, 'item 3'), { ...record(3), kind: RecordKind.close, name: '' }];
  for (const each of written) writeRecord(ring, encode, each);
  assert.deepEqual(read(), written);
  assert.deepEqual(read(), []);
});

test('a name in Korean survives, a long one is cut at its room', () => {
  const { ring, read } = newRing();
  writeRecord(ring, encode, record(1, '주문 조회'));
  writeRecord(ring, encode, record(2, 'x'.repeat(500)));
  const [korean, long] = read();
  assert.equal(korean?.name, '주문 조회');
  assert.match(long?.name ?? '', /^x{40,60}$/);
});

test('what did not fit is counted, and what is read afterwards is whole', () => {
  const { ring, reader, read } = newRing();
  for (let id = 0; id < RING_SLOTS + 10; id++) writeRecord(ring, encode, record(id));
  const found = read();
  assert.equal(reader.lost(), 10);
  assert.equal(found.length, RING_SLOTS);
  assert.deepEqual(found[0], record(10));
  assert.deepEqual(found.at(-1), record(RING_SLOTS + 9));
});

test('a reader that keeps up loses nothing over many rounds of the ring', () => {
  const { ring, reader, read } = newRing();
  let seen = 0;
  for (let round = 0; round < 5; round++) {
    for (let id = 0; id < RING_SLOTS / 2 + 7; id++) writeRecord(ring, encode, record(id));
    seen += read().length;
  }
  assert.equal(reader.lost(), 0);
  assert.equal(seen, 5 * (RING_SLOTS / 2 + 7));
});
