// Never gets past its first line.
let x = 1;
while (true) x = (x * 7) % 11; //! line
export const main = async () => [x];
