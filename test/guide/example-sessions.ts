import type { PlaySession } from './play-session.ts';

/** A session in the pages: what is typed, with which of the programs of test/fixtures/sessions, and what is done meanwhile. */
export interface Session {
  readonly command: string;
  readonly files: readonly string[];
  readonly play?: PlaySession;
  /** What of the output stands in the page; without it, all. */
  readonly show?: (output: string) => string;
}

/** A test runner says a failure twice, and counts: only what it says first is shown, down to where it is in the runner's own code. */
const failure = (output: string): string => {
  const from = output.indexOf('✖');
  const to = output.indexOf('\n      at ', from);
  if (from < 0 || to < 0) throw new Error(`no failure in:\n${output}`);
  return `${output.slice(from, to).replaceAll(/ +$/gm, '')}\n      …`;
};

export const sessions: Readonly<Record<string, Session>> = {
  server: {
    command: 'npx async-course debug server.mjs',
    files: ['server.mjs'],
    play: async ({ said, get, interrupt }) => {
      await said('listening');
      await get('/');
      await Promise.all([get('/report'), get('/report'), get('/')]);
      await get('/report');
      await interrupt();
    },
  },
  hang: {
    command: 'npx async-course debug hang.mjs',
    files: ['hang.mjs'],
    play: async ({ said, interrupt }) => {
      await said('hang.mjs:');
      await interrupt();
    },
  },
  orders: {
    command: 'npx async-course debug orders.mjs',
    files: ['orders.mjs'],
    // What the runtime says of the error comes first, as without debug mode.
    show: (output) => `…\n${output.slice(output.indexOf('─── async-course'))}`,
  },
  prices: {
    command: 'node --test prices.test.mjs',
    files: ['prices.test.mjs', 'prices.mjs'],
    show: failure,
  },
  cheapest: {
    command: 'node --import async-course/timing/register --test cheapest.test.mjs',
    files: ['cheapest.test.mjs', 'prices.mjs'],
    show: failure,
  },
};
