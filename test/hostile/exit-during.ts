// Ends itself before the work.
export const main = async () => process.exit(0);
