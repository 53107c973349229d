import os from 'node:os';
import { inOrder } from '../app/in-order.ts';
import type { Course, Lesson } from '../core/course.ts';
import { checkFiles } from './check-files.ts';
import type { Finding, Proof, VerifyReport } from './findings.ts';
import { keepBusy } from './keep-busy.ts';
import { proofRows } from './proof-rows.ts';
import { claimsOf, prove, type Claim, type Times } from './prove.ts';
import { roundsOf } from './rounds.ts';

export interface VerifyRequest {
  readonly course: Course;
  /** Of the course, those that are to be proved. */
  readonly lessons: readonly Lesson[];
  readonly times: Times;
  /** Claims that are tried at the same time. */
  readonly jobs: number;
  readonly signal: AbortSignal;
  /** Told at once, since reading takes no time. */
  readonly found: (finding: Finding) => void;
  readonly proved: (proof: Proof) => void;
  readonly progress: (progress: Progress) => void;
}

export interface Progress {
  readonly done: number;
  readonly all: number;
  /** Lessons of which something is being tried. */
  readonly ids: readonly string[];
}

/** Proves a course: its files by reading them, its claims by running them, first on the machine as it is, then kept busy. */
export const verifyCourse = async (request: VerifyRequest): Promise<VerifyReport> => {
  const startedAt = performance.now();
  const { course, lessons, times, jobs, signal } = request;
  const findings = await checkFiles(course, lessons);
  findings.forEach(request.found);
  const claims = await claimsOf(course, lessons, times);
  const proofs: Proof[] = [];
  const running: string[] = [];
  let done = 0;
  const progress = (): void => request.progress({ done, all: claims.length, ids: [...new Set(running)] });
  const tryOne = async (claim: Claim): Promise<Proof> => {
    running.push(claim.lesson.spec.id);
    progress();
    const proof = await prove(course, claim, signal);
    running.splice(running.indexOf(claim.lesson.spec.id), 1);
    done += 1;
    return proof;
  };
  const tell = (proof: Proof): void => {
    if (signal.aborted) return;
    proofs.push(proof);
    request.proved(proof);
  };
  for (const { load, width, claims: together } of roundsOf(claims, jobs, os.availableParallelism())) {
    if (signal.aborted) break;
    const busy = load === 'busy' ? keepBusy() : null;
    try {
      await inOrder(together, width, tryOne, tell);
    } finally {
      busy?.[Symbol.dispose]();
    }
  }
  return {
    findings,
    proofs,
    rows: proofRows(lessons, findings, proofs),
    ms: performance.now() - startedAt,
    sound: findings.length === 0 && proofs.every(({ wrong }) => wrong === null),
  };
};
