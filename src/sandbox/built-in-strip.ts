import * as nodeModule from 'node:module';
import process from 'node:process';

export type Strip = (source: string) => string;

const { stripTypeScriptTypes } = nodeModule as unknown as { readonly stripTypeScriptTypes?: Strip };

/** Node warns once that stripping is experimental; nobody can do anything about that. */
const withoutWarning = <T>(run: () => T): T => {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return run();
  } finally {
    process.emitWarning = emitWarning;
  }
};

/** Removes the types from a source by the runtime itself; undefined where it has nothing for it. */
export const builtInStrip: Strip | undefined =
  stripTypeScriptTypes === undefined ? undefined : (source) => withoutWarning(() => stripTypeScriptTypes(source));
