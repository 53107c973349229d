import { inOrder } from '../app/in-order.ts';
import type { Course, Lesson } from '../core/course.ts';
import { checkFiles } from './check-files.ts';
import type { Finding, Proof, VerifyReport } from './findings.ts';
import { keepBusy } from './keep-busy.ts';
import { claimsOf, prove } from './prove.ts';

export interface VerifyRequest {
  readonly course: Course;
  /** Of the course, those that are to be proved. */
  readonly lessons: readonly Lesson[];
  /** How often the exercise and the solution are judged, idle and busy each. */
  readonly times: number;
  /** Whether claims are tried on a busy machine, too. */
  readonly underLoad: boolean;
  /** Claims that are tried at the same time. */
  readonly jobs: number;
  readonly signal: AbortSignal;
  /** Told at once, since reading takes no time. */
  readonly found: (finding: Finding) => void;
  readonly proved: (proof: Proof) => void;
}

/** Proves a course: its files by reading them, its claims by running them, first on the machine as it is, then kept busy. */
export const verifyCourse = async (request: VerifyRequest): Promise<VerifyReport> => {
  const { course, lessons, times, underLoad, jobs, signal } = request;
  const findings = await checkFiles(course, lessons);
  const claims = await claimsOf(course, lessons, times);
  const proofs: Proof[] = [];
  findings.forEach(request.found);
  const tell = (proof: Proof): void => {
    if (signal.aborted) return;
    proofs.push(proof);
    request.proved(proof);
  };
  const idle = claims.filter(({ load }) => load === 'idle');
  await inOrder(idle, jobs, async (claim) => await prove(course, claim, signal), tell);
  if (!underLoad) return reportOf(findings, proofs);
  const busy = keepBusy();
  try {
    const loaded = claims.filter(({ load }) => load === 'busy');
    await inOrder(loaded, jobs, async (claim) => await prove(course, claim, signal), tell);
  } finally {
    busy[Symbol.dispose]();
  }
  return reportOf(findings, proofs);
};

const reportOf = (findings: readonly Finding[], proofs: readonly Proof[]): VerifyReport => ({
  findings,
  proofs,
  sound: findings.length === 0 && proofs.every(({ wrong }) => wrong === null),
});
