// Awaits nothing, for ever.
export const main = async () => {
  while (true) await null; //! line
};
