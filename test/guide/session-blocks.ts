import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sessions } from './example-sessions.ts';
import { examplesFolder } from './play-session.ts';

/** A block of a page that is made: a session by its name, or the source of an example by its file. */
export interface MadeBlock {
  readonly kind: 'session' | 'source';
  readonly name: string;
  readonly text: string;
}

const BLOCK =
  /<!-- begin: (?<kind>session|source) (?<name>[\w.-]+), made by npm run sessions -->\n(?<text>[^]*?)<!-- end: \k<kind> \k<name>, made by npm run sessions -->/g;

/** A page with each of its blocks as it is made now. */
export const withMade = async (page: string, make: (block: MadeBlock) => Promise<string>): Promise<string> => {
  let made = page;
  for (const block of madeBlocks(page)) {
    const edge = (end: string): string => `<!-- ${end}: ${block.kind} ${block.name}, made by npm run sessions -->`;
    const [begin, text] = [`${edge('begin')}\n`, await make(block)];
    const fence = block.kind === 'source' ? 'js' : '';
    made = made.replace(`${begin}${block.text}`, () => `${begin}\n\`\`\`${fence}\n${text.trimEnd()}\n\`\`\`\n\n`);
  }
  return made;
};

export const madeBlocks = (page: string): readonly MadeBlock[] =>
  [...page.matchAll(BLOCK)].map(({ groups = {} }) => ({
    kind: groups['kind'] === 'source' ? 'source' : 'session',
    name: groups['name'] ?? '',
    text: groups['text'] ?? '',
  }));

export const exampleSource = (file: string): string => readFileSync(path.join(examplesFolder, file), 'utf8');

/**
 * What in a block is not as the examples are now. Times differ from run to run, and a busy machine’s stalls with them: looked at is
 * what is typed, and each line of source that is quoted.
 */
export const staleIn = ({ kind, name, text }: MadeBlock): readonly string[] => {
  if (kind === 'source')
    return text.trim() === `\`\`\`js\n${exampleSource(name).trimEnd()}\n\`\`\`` ? [] : [`${name} is another one now`];
  const session = sessions[name];
  if (session === undefined) return [`there is no session ${name}`];
  const lines = text.split('\n');
  const sources = session.files.map((file) => exampleSource(file).split('\n'));
  const isQuoted = (number: number, quoted: string): boolean =>
    sources.some((source) => {
      const line = source[number - 1];
      return quoted.endsWith('…') ? line?.startsWith(quoted.slice(0, -1)) : line === quoted;
    });
  const frames = lines.flatMap((line) => {
    const [, number, quoted] = /^[ >]*(\d+) \|(?: (.*))?$/.exec(line) ?? [];
    return number === undefined || isQuoted(Number(number), quoted ?? '') ? [] : [line];
  });
  return [...(lines.includes(`$ ${session.command}`) ? [] : [`$ ${session.command}`]), ...frames];
};
