// Prints an endless complaint.
export const main = async () => {
  for (;;) console.error('no no no no no no no no no no no no no no no no no no no no');
};
