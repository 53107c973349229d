// Gives every object a `then`, so that whatever is awaited lies; the answer is wrong.
export const main = async () => {
  Object.prototype.then = function (resolve) {
    delete Object.prototype.then;
    resolve(this);
  };
  return [3, 2, 1];
};
