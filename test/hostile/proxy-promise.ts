// What comes back throws as soon as somebody asks whether it can be waited for.
const no = () => {
  throw new Error('hands off');
};

export const main = () => new Proxy({}, { get: no, has: no });
