// style: one interval that is cleared, one timer for each poll
const poll = (service: number): Promise<number> =>
  new Promise((resolve) => {
    let asked = 0;
    const timer = setInterval(() => (asked += 1), 20);
    setTimeout(() => {
      clearInterval(timer);
      resolve(asked >= 0 ? service : 0);
    }, 100);
  });

export const main = (): Promise<number[]> => Promise.all([poll(1), poll(2), poll(3)]);
