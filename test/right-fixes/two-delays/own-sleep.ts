// style: a sleep of one’s own around setTimeout
const sleep = (ms: number): Promise<number> => new Promise((resolve) => setTimeout(() => resolve(ms), ms));

export const main = (): Promise<number[]> => Promise.all([sleep(200), sleep(300)]);
