import assert from 'node:assert/strict';
import { mkdir, open, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import type { FolderEvents } from '../../src/app/folder-events.ts';
import { watchFile, type WatchOptions } from '../../src/app/watch-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

type Told = 'changed' | 'vanished' | 'silent';

interface Watched {
  readonly file: string;
  /** Everything that was told so far. */
  readonly told: readonly Told[];
  /** The next thing that is told and was not asked for yet. */
  readonly next: () => Promise<Told>;
}

const watched = async (
  context: TestContext,
  { content = 'one', ...options }: { readonly content?: string | null } & Pick<WatchOptions, 'events' | 'lookMs'> = {},
): Promise<Watched> => {
  const file = path.join(await temporaryFolder(context), 'exercise.ts');
  if (content !== null) await writeFile(file, content);
  const told: Told[] = [];
  let asked = 0;
  let wake = (): void => {};
  const tell = (what: Told) => (): void => {
    told.push(what);
    wake();
  };
  const listener = { changed: tell('changed'), vanished: tell('vanished'), silent: tell('silent') };
  const watch = await watchFile(file, { ...listener, ...options });
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
  const { file, next } = await watched(context, { content: null });
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

const nothing: FolderEvents = async () => await Promise.resolve({ close: async () => await Promise.resolve() });

test('where the system tells nothing about files, saves are found all the same, and it is said once', async (context) => {
  const { file, told, next } = await watched(context, { events: nothing, lookMs: 5 });
  await writeFile(file, 'two');
  const first = [await next(), await next()];
  assert.deepEqual(first.toSorted(), ['changed', 'silent']);
  for (const text of ['three', 'four']) {
    await writeFile(file, text);
    assert.equal(await next(), 'changed');
  }
  await rm(file);
  assert.equal(await next(), 'vanished');
  assert.equal(told.filter((what) => what === 'silent').length, 1);
});

test('a system that has no watch to give says so, and saves are found all the same', async (context) => {
  const failing: FolderEvents = async (file, listener) => {
    listener.failed();
    listener.failed();
    return await nothing(file, listener);
  };
  const { file, next } = await watched(context, { events: failing, lookMs: 5 });
  assert.equal(await next(), 'silent');
  await writeFile(file, 'two');
  assert.equal(await next(), 'changed');
});

test('where the system has told of anything, a look that is quicker than an event proves nothing', async (context) => {
  let happened = (): void => {};
  const late: FolderEvents = async (file, listener) => {
    happened = listener.happened;
    return await nothing(file, listener);
  };
  const { file, told, next } = await watched(context, { events: late, lookMs: 5 });
  happened();
  for (const text of ['two', 'three', 'four']) {
    await writeFile(file, text);
    assert.equal(await next(), 'changed');
  }
  assert.deepEqual(told, ['changed', 'changed', 'changed']);
});

test('on this machine the system tells of saves, and nobody says otherwise', async (context) => {
  const { file, told, next } = await watched(context, { lookMs: 3_600_000 });
  await writeFile(file, 'two');
  assert.equal(await next(), 'changed');
  await writeFile(file, 'three');
  assert.equal(await next(), 'changed');
  assert.deepEqual(told, ['changed', 'changed']);
});
