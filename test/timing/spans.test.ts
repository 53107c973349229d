import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectSpans, trace, traced, type OpenSpan } from '../../src/timing/spans.ts';

const turn = async (): Promise<void> => await new Promise((resolve) => setImmediate(resolve));

const collect = async (work: () => unknown): Promise<readonly (readonly [name: string, isOver: boolean])[]> => {
  const spans: OpenSpan[] = [];
  await collectSpans(spans, work);
  return spans.map(({ name, endedAt }) => [name, endedAt !== null]);
};

test('a bar is over when the promise has settled, whichever way', async () => {
  let finish = (): void => {};
  const spans: OpenSpan[] = [];
  const waiting = collectSpans(
    spans,
    async () => await trace('wait', async () => await new Promise<void>((go) => (finish = go))),
  );
  assert.equal(spans[0]?.endedAt, null);
  finish();
  await waiting;
  assert.notEqual(spans[0]?.endedAt, null);
  const failing = collect(async () => {
    await assert.rejects(
      trace('fails', async () => await Promise.reject(new Error('mine'))),
      /mine/,
    );
    assert.throws(() => trace('throws', () => assert.fail('mine')), /mine/);
  });
  assert.deepEqual(await failing, [
    ['fails', true],
    ['throws', true],
  ]);
});

test('what is measured at the same time does not see the other one’s bars', async () => {
  const one = collect(async () => {
    await turn();
    trace('one', () => 1);
  });
  const two = collect(async () => {
    await turn();
    trace('two', () => 2);
  });
  assert.deepEqual(await Promise.all([one, two]), [[['one', true]], [['two', true]]]);
  assert.equal(
    trace('outside', () => 3),
    3,
  );
});

test('a promise that can do more than others is handed on as it is; what merely has a then is not called', async () => {
  class Query extends Promise<number> {
    readonly text = 'select';
  }
  const query = new Query((resolve) => resolve(1));
  let started = 0;
  const lazy = {
    // oxlint-disable-next-line no-thenable -- as a query builder has it
    then: (): void => {
      started += 1;
    },
  };
  await collect(() => {
    assert.equal(
      trace('query', () => query),
      query,
    );
    assert.equal(
      trace('lazy', () => lazy),
      lazy,
    );
  });
  assert.equal(started, 0);
});

test('a traced object is the same to work with: private fields, classes, getters, what cannot change', async () => {
  class Repository {
    #found = 0;
    readonly Entity = class Entity {
      readonly kind = 'entity';
    };
    get found(): number {
      return this.#found;
    }
    async find(id: number): Promise<number> {
      this.#found += 1;
      return await Promise.resolve(id);
    }
  }
  const repository = traced(new Repository());
  const spans = await collect(async () => {
    assert.equal(await repository.find(4), 4);
    assert.equal(repository.found, 1);
    assert.equal(new repository.Entity().kind, 'entity');
    assert.equal(repository.find, repository.find);
  });
  assert.deepEqual(spans, [['find', true]]);
  const frozen = traced(Object.freeze({ go: () => 1 }));
  assert.equal(frozen.go(), 1);
  const add = traced(function add(this: unknown, a: number, b: number) {
    return a + b;
  });
  assert.deepEqual(await collect(() => assert.equal(add(1, 2), 3)), [['add', true]]);
});
