// A thenable that never calls back.
export const main = () => ({ then() {} });
