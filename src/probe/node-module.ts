import * as nodeModule from 'node:module';

/** Hooks of this runtime; undefined where it has none. The types of Node 20 do not know the newer ones. */
const { registerHooks, register } = nodeModule as unknown as {
  readonly registerHooks?: (hooks: object) => unknown;
  readonly register?: (
    specifier: string,
    options: { readonly data: unknown; readonly transferList?: readonly object[] },
  ) => void;
};

export { register, registerHooks };
