// The result has a getter that throws.
export const main = async () => ({
  get length() {
    throw new Error('no');
  },
});
