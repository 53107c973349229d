// Every method of Array.prototype throws.
const real = performance.now.bind(performance);
const boom = () => {
  throw new Error('patched');
};
const target = Array.prototype as unknown as Record<string, unknown>;
for (const key of Object.getOwnPropertyNames(target)) {
  if (typeof target[key] === 'function' && key !== 'constructor') {
    try {
      target[key] = boom;
    } catch {}
  }
}
export const main = async () => {
  const until = real() + 400;
  while (real() < until);
  return [1, 2, 3];
};
