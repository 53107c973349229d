// Returns a thousand references to a text of a megabyte.
export const main = async () => Array(1000).fill('x'.repeat(1_000_000));
