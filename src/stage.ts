/** What a lesson's `scenario.ts` is written against. Types only: nothing of it is left at run time. */
export type { Pending, Scenario, Settled, Stage } from './core/stage.ts';
