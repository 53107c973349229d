// Gives the right answer, and then never lets go.
import { delay } from 'async-course/kit';

const spin = () => {
  for (;;); //! line
};

export const main = async () => {
  const values = await Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
  setTimeout(spin, 0);
  return values;
};
