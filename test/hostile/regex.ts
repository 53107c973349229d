// A regular expression that never ends.
export const main = async () => {
  const text = 'a'.repeat(40) + '!';
  return [/^(a+)+$/.test(text)]; //! line
};
