// Buffers grow without bound.
export const main = async () => {
  const kept: Buffer[] = [];
  for (;;) {
    kept.push(Buffer.alloc(4_000_000, kept.length));
    await new Promise((resolve) => setImmediate(resolve));
  }
};
