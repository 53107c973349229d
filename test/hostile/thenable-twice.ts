// Returns a thenable that first says the right and then the wrong thing.
import { delay } from 'async-course/kit';

export const main = () => ({
  then(resolve, reject) {
    Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]).then((values) => {
      resolve(values);
      resolve('wrong');
      reject(new Error('wrong'));
    });
  },
});
