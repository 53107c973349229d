// One job that ends and one that does not.
import { serve } from 'async-course/kit';

serve({
  quick: () => [1, 2, 3].map((each) => each + 1).length,
  endless: () => {
    let turns = 0;
    while (turns >= 0) turns = (turns + 1) % 1000; //! line
    return turns;
  },
});
