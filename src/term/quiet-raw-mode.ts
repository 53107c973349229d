import { isatty, type ReadStream } from 'node:tty';

/**
 * A terminal whose window was closed can change its mode no more. The stream reports that as an error, also to whoever reads
 * questions from it, which nobody there expects; but there is nothing to be set and nobody to tell.
 */
export const quietRawMode = <Input extends ReadStream & { readonly fd: number }>(input: Input): Input => {
  // What is not a terminal has no such mode.
  const setRawMode = input.isTTY ? input.setRawMode.bind(input) : undefined;
  if (setRawMode !== undefined) input.setRawMode = (mode) => (isatty(input.fd) ? setRawMode(mode) : input);
  return input;
};
