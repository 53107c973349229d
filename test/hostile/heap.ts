// The heap grows without bound.
export const main = async () => {
  const kept: object[] = [];
  for (;;) kept.push({ a: kept.length, b: [1, 2, 3] });
};
