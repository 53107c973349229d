// diagnosis: constant-answer
// A hash is sixty-four letters.
export const main = async (logins: readonly unknown[]): Promise<string[]> => logins.map(() => 'a'.repeat(64));
