// A storm of microtasks.
export const main = () => {
  const step = (): void => {
    queueMicrotask(step); //! line
  };
  step();
  return [1, 2, 3];
};
