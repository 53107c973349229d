// What is thrown is no Error.
export const main = async () => {
  throw 'just text';
};
