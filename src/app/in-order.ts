/** Works on several items at once and hands over the results in the order of the items, each as soon as it may. */
export const inOrder = async <Item, Done>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Done>,
  done: (result: Done) => void,
): Promise<void> => {
  const results = new Map<number, Done>();
  let next = 0;
  let told = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results.set(index, await work(items[index] as Item));
      for (; results.has(told); told++) {
        done(results.get(told) as Done);
        results.delete(told);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
};
