import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** What npm says to the programs it starts must not reach an npm that a test starts, nor must the test runner's own variable. */
const environment = (folder: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_|^NODE_TEST_CONTEXT$|^INIT_CWD$/i.test(key)),
  ),
  npm_config_cache: path.join(folder, 'cache'),
  npm_config_update_notifier: 'false',
  // No network: npm does not ask, and if it did, this port answers nobody.
  npm_config_offline: 'true',
  npm_config_registry: 'http://127.0.0.1:9/',
});

export interface Packed {
  /** An empty folder of the test's own. */
  readonly folder: string;
  readonly tarball: string;
  readonly size: number;
  readonly files: readonly string[];
  /** Runs `npm` or `npx` in a folder, offline, with an empty cache; gives its stdout. */
  readonly npm: (command: 'npm' | 'npx', args: readonly string[], cwd: string) => Promise<string>;
  readonly emptyFolder: (name: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

interface PackReport {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** Packs the repository as it is built now, as `npm publish` would. */
export const pack = async (): Promise<Packed> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-pack-'));
  const npm: Packed['npm'] = async (command, args, cwd) => {
    const { stdout } = await execute(command, [...args], { cwd, env: environment(folder), maxBuffer: 100_000_000 });
    return stdout;
  };
  const packed = await npm('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd());
  const [report] = JSON.parse(packed) as readonly PackReport[];
  if (report === undefined) throw new Error(`npm pack said nothing: ${packed}`);
  return {
    folder,
    tarball: path.join(folder, report.filename),
    size: report.size,
    files: report.files.map((file) => file.path),
    npm,
    emptyFolder: async (name) => {
      const empty = path.join(folder, name);
      await mkdir(empty, { recursive: true });
      return empty;
    },
    remove: async () => await rm(folder, { recursive: true, force: true }),
  };
};
