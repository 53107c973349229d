// style: timers with callbacks, counted by hand
export const main = (): Promise<number[]> =>
  new Promise((resolve) => {
    const prices: number[] = [];
    let missing = 2;
    const answer = (place: number, price: number): void => {
      prices[place] = price;
      missing -= 1;
      if (missing === 0) resolve(prices);
    };
    setTimeout(() => answer(0, 200), 200);
    setTimeout(() => answer(1, 300), 300);
  });
