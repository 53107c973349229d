// A bracket is missing.
export const main = async () => {
  const x = (1;
};
