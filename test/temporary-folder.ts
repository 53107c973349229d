import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

/** An empty folder that is gone when the test is over. */
export const temporaryFolder = async (context: TestContext): Promise<string> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-test-'));
  context.after(async () => await rm(folder, { recursive: true, force: true }));
  return folder;
};
