/** What a learner's source may look like, by name; a diagnosis asks for one as the fact `pattern.<id>`. */
export const patternTable = {
  'await-in-all': '`await` inside the brackets of `Promise.all` and the like',
  'await-in-loop': '`await` in a loop',
  'await-set-timeout': '`await setTimeout(…)`, which is no promise',
  'no-await': 'an async function without `await`',
  'return-in-try': 'a call that is returned from a `try` without `await`',
  'empty-catch': 'a `catch` that does nothing',
  'async-executor': '`new Promise(async …)`',
  'promise-wrapper': '`new Promise(…)` around something else',
  microtask: '`await` of nothing, `queueMicrotask`, `process.nextTick`, `Promise.resolve().then(…)`',
  deferral: 'work in the callback of `setTimeout` or `setImmediate`',
  'busy-wait': 'a loop whose condition reads the clock',
} as const;

export type Pattern = keyof typeof patternTable;
