// Rejects with undefined.
export const main = () => Promise.reject(undefined);
