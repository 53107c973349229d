// The values are behind a Proxy that counts who looks; they are right.
import { delay } from 'async-course/kit';

let looks = 0;

export const main = async () =>
  new Proxy(await Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]), {
    get: (target, key) => {
      looks += 1;
      return Reflect.get(target, key);
    },
  });
