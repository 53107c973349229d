/** What a file in `wrong-fixes/` claims about itself in its first comment lines. */
export interface FixHeader {
  readonly diagnosis: string | null;
  /** Exactly these rules fail; null: the set may vary. */
  readonly fails: readonly string[] | null;
}

/** Reads `// diagnosis: one-after-another` and `// fails: overlap, not-blocked`. */
export const readFixHeader = (source: string): FixHeader => {
  const head = source.split('\n').filter((line) => line.startsWith('//'));
  const value = (name: string): string | null => {
    const found = head.find((line) => line.startsWith(`// ${name}:`));
    return found === undefined ? null : found.slice(found.indexOf(':') + 1).trim();
  };
  const fails = value('fails');
  return {
    diagnosis: value('diagnosis'),
    fails:
      fails === null
        ? null
        : fails
            .split(',')
            .map((rule) => rule.trim())
            .toSorted(),
  };
};
