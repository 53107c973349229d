// Never comes back from main.
export const main = async () => {
  let x = 1;
  while (true) { //! line
    x = (x * 7) % 11;
  }
};
