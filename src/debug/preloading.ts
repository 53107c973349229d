/** What starts a runtime with debug mode loaded before the first file of the program. */
export interface Preloading {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** On Node by the environment, so that what the program starts is seen as well; Deno has only its own option for it. */
export const preloading = (isDeno: boolean, address: string, nodeOptions: string | undefined): Preloading =>
  isDeno
    ? { args: ['run', '-A', '--preload', address], env: {} }
    : { args: [], env: { NODE_OPTIONS: `${nodeOptions ? `${nodeOptions} ` : ''}--import=${address}` } };
