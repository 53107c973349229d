// Exits, with an exit handler that spins.
process.on('exit', () => {
  for (;;);
});
export const main = async () => process.exit(0);
