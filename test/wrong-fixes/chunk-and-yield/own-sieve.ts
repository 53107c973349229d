// diagnosis: own-counting
// A better algorithm is over before anybody notices.
export const main = async (n: number): Promise<number> => {
  const composite = new Uint8Array(n);
  let count = 0;
  for (let number = 2; number < n; number++) {
    if (composite[number] === 1) continue;
    count += 1;
    for (let multiple = number * number; multiple < n; multiple += number) composite[multiple] = 1;
  }
  return count;
};
