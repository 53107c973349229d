// A result of 50 MB.
export const main = async () => 'x'.repeat(50_000_000);
