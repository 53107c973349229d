// 100 MB of output.
export const main = async () => {
  for (let i = 0; i < 100; i++) process.stdout.write('x'.repeat(1_000_000));
  return [1, 2, 3];
};
