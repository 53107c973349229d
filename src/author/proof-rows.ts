import type { Lesson } from '../core/course.ts';
import type { Held, ProofRow } from '../view/proof-table.ts';
import type { Finding, Proof } from './findings.ts';

/** What was found and proved, by lesson. */
export const proofRows = (
  lessons: readonly Lesson[],
  findings: readonly Finding[],
  proofs: readonly Proof[],
): readonly ProofRow[] =>
  lessons.map(({ spec: { id } }) => {
    const own = proofs.filter((proof) => proof.lesson === id);
    const of = (kind: Proof['kind']): readonly Proof[] => own.filter((proof) => proof.kind === kind);
    return {
      id,
      sound: own.every(({ wrong }) => wrong === null) && findings.every(({ lesson }) => lesson !== id),
      exercise: verdictsHeld(of('exercise')),
      solution: verdictsHeld(of('solution')),
      wrong: filesHeld(of('wrong-fix')),
      right: filesHeld(of('right-fix')),
      verdicts: sum(own.map(({ runs }) => runs)),
      inconclusive: sum(own.map(({ inconclusive }) => inconclusive)),
      seconds: Math.round(sum(own.map(({ ms }) => ms)) / 100) / 10,
    };
  });

/** A proof ends at the first verdict that contradicts it; those before have held. */
const verdictsHeld = (proofs: readonly Proof[]): Held => {
  const tried = sum(proofs.map(({ runs, inconclusive }) => runs - inconclusive));
  return { tried, held: tried - proofs.filter(({ wrong }) => wrong !== null).length };
};

/** A file holds if all that is claimed of it does, idle and busy. */
const filesHeld = (proofs: readonly Proof[]): Held => {
  const files = new Set(proofs.map(({ file }) => file));
  const broken = new Set(proofs.filter(({ wrong }) => wrong !== null).map(({ file }) => file));
  return { tried: files.size, held: files.size - broken.size };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
