// Fails with something that cannot be looked at at all.
export const main = async () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  throw proxy;
};
