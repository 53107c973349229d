/** Indices into the shared words of a meter and its watchdog; `Control.beat` and `Control.crumb` of the ring lie among them. */
export const Words = { begun: 2, asked: 3, count: 16 } as const;
