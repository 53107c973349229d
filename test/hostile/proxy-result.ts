// The result is a Proxy whose every trap throws.
const boom = () => {
  throw new Error('trap');
};
export const main = async () => [new Proxy({}, { get: boom, ownKeys: boom, getPrototypeOf: boom, has: boom })];
