// Error.prepareStackTrace throws, and so does main.
Error.prepareStackTrace = () => {
  throw new Error('no stack for you');
};
export const main = async () => {
  throw new Error('lost');
};
