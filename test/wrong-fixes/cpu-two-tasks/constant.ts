// diagnosis: constant-answer
// fails: returns, parallel
// The number of primes is known.
export const main = async (): Promise<[number, number]> => [1_229, 1_229];
