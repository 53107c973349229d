import assert from 'node:assert/strict';
import { lessonSchema } from '../../src/core/lesson-schema.ts';
import type { LessonSpec } from '../../src/core/lesson.ts';

/** An exercise with tight limits: three waits at once, and `[1, 2, 3]`. */
export const hostileSpec = ((): LessonSpec => {
  const read = lessonSchema.read(
    {
      id: 'hostile',
      minutes: 1,
      exports: { main: 'function' },
      call: { export: 'main', args: [], returns: [1, 2, 3] },
      rules: [
        { rule: 'returns' },
        { rule: 'overlap', params: { of: 'wait', atLeast: 3 } },
        { rule: 'not-blocked' },
        { rule: 'no-unhandled' },
        { rule: 'no-floating' },
        { rule: 'no-leftovers' },
      ],
      failsWith: ['returns'],
      limits: { timeMs: 2000, outputBytes: 1_000_000, memoryMb: 300 },
    },
    'lesson.json',
  );
  assert.ok(read.ok);
  return read.value;
})();
