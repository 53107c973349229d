/**
 * Brings the sessions in README.md and in src/guides/ up to date with what the built command says: `npm run sessions`. With words, only
 * the sessions of those names are played: `npm run sessions -- server`.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { sessions } from './example-sessions.ts';
import { playSession } from './play-session.ts';
import { exampleSource, withMade, type MadeBlock } from './session-blocks.ts';

const guides = (await readdir('src/guides')).map((file) => path.join('src/guides', file));
const wanted = process.argv.slice(2);

const played = new Map<string, string>();
const play = async (name: string, language: string): Promise<string> => {
  const session = sessions[name];
  if (session === undefined) throw new Error(`test/guide/example-sessions.ts has no ${name}`);
  const key = `${name} ${language}`;
  const output = played.get(key) ?? (await playSession(session, language));
  played.set(key, output);
  return output;
};

for (const page of ['README.md', ...guides]) {
  const language = page.endsWith('.ko.md') ? 'ko_KR' : 'en_US';
  const make = async ({ kind, name, text }: MadeBlock): Promise<string> => {
    if (kind === 'source') return exampleSource(name);
    if (wanted.length > 0 && !wanted.includes(name)) return text.trim().replaceAll(/^```\n|\n```$/g, '');
    process.stdout.write(`${page}: ${name}\n`);
    return await play(name, language);
  };
  await writeFile(page, await withMade(await readFile(page, 'utf8'), make));
}
