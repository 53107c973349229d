/**
 * Functions of the runtime that hold the thread until they are done, by module. Not those that are called in great numbers and take
 * no time that could be told (`existsSync`, `statSync`), nor what the others are made of (`openSync`): of them the line is enough.
 */
export const syncCalls = {
  fs: [
    'appendFileSync',
    'copyFileSync',
    'cpSync',
    'fdatasyncSync',
    'fsyncSync',
    'globSync',
    'readFileSync',
    'readSync',
    'readdirSync',
    'readvSync',
    'rmSync',
    'truncateSync',
    'writeFileSync',
    'writeSync',
    'writevSync',
  ],
  child_process: ['execFileSync', 'execSync', 'spawnSync'],
  crypto: [
    'argon2Sync',
    'checkPrimeSync',
    'generateKeyPairSync',
    'generateKeySync',
    'generatePrimeSync',
    'hkdfSync',
    'pbkdf2Sync',
    'randomFillSync',
    'scryptSync',
  ],
  zlib: [
    'brotliCompressSync',
    'brotliDecompressSync',
    'deflateRawSync',
    'deflateSync',
    'gunzipSync',
    'gzipSync',
    'inflateRawSync',
    'inflateSync',
    'unzipSync',
    'zstdCompressSync',
    'zstdDecompressSync',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SyncModule = keyof typeof syncCalls;

const names: readonly string[] = ['', 'Atomics.wait', ...Object.values(syncCalls).flat()];

/** The number by which the watchdog is told which of them is running; 0 is none. */
export const syncCallNumber = (name: string): number => Math.max(0, names.indexOf(name));

export const syncCallName = (number: number): string | null => names[number] || null;
