// diagnosis: constant-answer
// fails: returns, parallel
// Something for every branch.
export const main = async (branches: readonly number[]): Promise<number[]> => branches.map(() => 0);
