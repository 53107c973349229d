// An enum cannot be erased.
enum Mode { A }
export const main = async () => [Mode.A];
