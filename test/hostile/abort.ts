// Aborts.
export const main = async () => process.abort();
