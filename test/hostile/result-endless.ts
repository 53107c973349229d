// Returns a small object that would take years to describe.
export const main = async () => {
  let value = [1];
  for (let level = 0; level < 8; level++) value = Array(1000).fill(value);
  return value;
};
