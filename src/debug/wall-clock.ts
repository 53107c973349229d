const { now } = Date;

/** Unix time in milliseconds, also where the program has replaced its clocks, as tests do. */
export const wallNow = (): number => now();
