// diagnosis: same-every-time
// fails: returns
// The question says how long the loop stands still.

export const startMeter = (): { stop: () => number } => ({ stop: () => 240 });
