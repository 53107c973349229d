// Right, with everything frozen.
import { delay } from 'async-course/kit';
for (const name of Object.getOwnPropertyNames(globalThis)) {
  try {
    const value = (globalThis as Record<string, unknown>)[name];
    if (typeof value === 'function' || (typeof value === 'object' && value !== null && value !== globalThis)) {
      Object.freeze(value);
      Object.freeze((value as { prototype?: unknown }).prototype);
    }
  } catch {}
}
export const main = async () => {
  await Promise.all([delay(60), delay(60), delay(60)]);
  return [1, 2, 3];
};
