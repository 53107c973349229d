import assert from 'node:assert/strict';
import { mkdir, open, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { watchFile } from '../../src/app/watch-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

type Told = 'changed' | 'vanished';

interface Watched {
  readonly file: string;
  /** Everything that was told so far. */
  readonly told: readonly Told[];
  /** The next thing that is told and was not asked for yet. */
  readonly next: () => Promise<Told>;
}

const watched = async (context: TestContext, content: string | null = 'one'): Promise<Watched> => {
  const file = path.join(await temporaryFolder(context), 'exercise.ts');
  if (content !== null) await writeFile(file, content);
  const told: Told[] = [];
  let asked = 0;
  let wake = (): void => {};
  const tell = (what: Told) => (): void => {
    told.push(what);
    wake();
  };
  const watch = await watchFile(file, { changed: tell('changed'), vanished: tell('vanished') });
  context.after(async () => await watch.close());
  const next = async (): Promise<Told> => {
    while (told.length <= asked) await new Promise<void>((resolve) => (wake = resolve));
    return told[asked++] as Told;
  };
  return { file, told, next };
};

/** How editors save. */
const saves: Readonly<Record<string, (file: string, text: string) => Promise<void>>> = {
  'writing into the file': async (file, text) => await writeFile(file, text),
  'renaming over it': async (file, text) => {
    await writeFile(`${file}.swp`, text);
    await rename(`${file}.swp`, file);
  },
  'deleting it and writing it anew': async (file, text) => {
    await rm(file);
    await writeFile(file, text);
  },
  'moving it away as a backup and writing it anew': async (file, text) => {
    await rename(file, `${file}~`);
    await writeFile(file, text);
  },
  'truncating it and writing in two steps': async (file, text) => {
    const handle = await open(file, 'w');
    await handle.write(text.slice(0, 2));
    await handle.write(text.slice(2));
    await handle.close();
  },
};

for (const [name, save] of Object.entries(saves)) {
  test(`saving by ${name} is seen, again and again`, async (context) => {
    const { file, told, next } = await watched(context);
    await save(file, 'two');
    assert.equal(await next(), 'changed');
    await save(file, 'three');
    assert.equal(await next(), 'changed');
    assert.equal(told.length, 2, told.join(' '));
  });
}

test('a save that changes nothing is none', async (context) => {
  const { file, told, next } = await watched(context);
  await writeFile(file, 'one');
  await utimes(file, new Date(), new Date());
  await writeFile(path.join(path.dirname(file), 'other.ts'), 'noise');
  await writeFile(file, 'two');
  await next();
  await writeFile(file, 'three');
  await next();
  assert.deepEqual(told, ['changed', 'changed']);
});

test('a file that goes away is said, and so is its return', async (context) => {
  const { file, next } = await watched(context);
  await rm(file);
  assert.equal(await next(), 'vanished');
  await writeFile(file, 'one');
  assert.equal(await next(), 'changed');
});

test('a file that is not there yet is waited for', async (context) => {
  const { file, next } = await watched(context, null);
  await writeFile(file, 'one');
  assert.equal(await next(), 'changed');
});

test('a folder that is deleted and made again is no end', async (context) => {
  const { file, next } = await watched(context);
  await rm(path.dirname(file), { recursive: true });
  assert.equal(await next(), 'vanished');
  await mkdir(path.dirname(file));
  await writeFile(file, 'two');
  assert.equal(await next(), 'changed');
});

test('where the system tells nothing about files, a save is seen all the same', async (context) => {
  // Asked once an hour, the watcher is as good as none.
  const settings = { CHOKIDAR_USEPOLLING: '1', CHOKIDAR_INTERVAL: '3600000' };
  Object.assign(process.env, settings);
  context.after(() => Object.keys(settings).forEach((name) => delete process.env[name]));
  const { file, next } = await watched(context);
  await writeFile(file, 'two');
  assert.equal(await next(), 'changed');
});
