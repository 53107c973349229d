/** Columns that a tick's label needs to stay apart from the next. */
const ROOM = 8;

export interface Axis {
  readonly fromMs: number;
  readonly toMs: number;
  readonly columns: number;
}

/** Times at which the axis has a label: whole steps of 1, 2 or 5 times a power of ten. */
export const ticksOf = ({ fromMs, toMs, columns }: Axis): readonly number[] => {
  const step = niceStep((toMs - fromMs) / Math.max(1, Math.floor(columns / ROOM)));
  const first = Math.ceil(fromMs / step);
  const count = Math.floor(toMs / step) - first + 1;
  return Array.from({ length: count }, (_, index) => rounded((first + index) * step));
};

/** 3 × 0.2 is not 0.6, and that would be seen on the axis. */
const rounded = (ms: number): number => Number(ms.toPrecision(10));

const niceStep = (leastMs: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(leastMs, 0.001)));
  const factor = [1, 2, 5, 10].find((each) => each * power >= leastMs) ?? 10;
  return Number((factor * power).toPrecision(1));
};

/** The column of a moment, from 0 to `columns`. */
export const columnAt = ({ fromMs, toMs, columns }: Axis, ms: number): number =>
  Math.min(columns, Math.max(0, Math.round(((ms - fromMs) / (toMs - fromMs)) * columns)));
