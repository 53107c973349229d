import type { AliveResource } from './report.ts';

/** `TCPServerWrap, Timeout ×3`. */
export const aliveNames = (alive: readonly AliveResource[]): string =>
  alive.map(({ name, count }) => (count === 1 ? name : `${name} ×${count}`)).join(', ');
