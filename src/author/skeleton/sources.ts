/** Two waits, one after the other: the smallest pitfall that the rules can prove. An author replaces it when the texts stand. */
export const exerciseSource = `import { delay } from 'async-course/kit';

// TODO(author): in one or two sentences, what is called here; \`delay(ms)\` is a wait that resolves to its own \`ms\`
const askFirst = (): Promise<number> => delay(200);
const askSecond = (): Promise<number> => delay(300);

export const main = async (): Promise<[number, number]> => {
  // TODO: when does the second wait begin?
  const first = await askFirst();
  const second = await askSecond();
  return [first, second];
};
`;

export const solutionSource = `import { delay } from 'async-course/kit';

// TODO(author): the same sentences as in the exercise
const askFirst = (): Promise<number> => delay(200);
const askSecond = (): Promise<number> => delay(300);

// TODO(author): in one sentence, why this is a good answer
export const main = async (): Promise<[number, number]> => await Promise.all([askFirst(), askSecond()]);
`;

const believed = '// TODO(author): what the learner who writes this believes, in their own words';

/** File name → what learners try, with the diagnosis that it must get and the rules that it fails. */
export const wrongFixes: Readonly<Record<string, string>> = {
  'await-inside-all.ts': `// diagnosis: await-inside-all
// fails: overlap
${believed}
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => Promise.all([await delay(200), await delay(300)]);
`,
  'constant.ts': `// diagnosis: constant-answer
// fails: overlap, work-done
${believed}
export const main = async (): Promise<[number, number]> => [200, 300];
`,
  'in-a-loop.ts': `// diagnosis: one-after-another
// fails: overlap
${believed}
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => {
  const answers: number[] = [];
  for (const ms of [200, 300]) answers.push(await delay(ms));
  return answers;
};
`,
  'not-awaited.ts': `// diagnosis: not-awaited
// fails: no-floating, no-leftovers, overlap, work-done
${believed}
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> => {
  void delay(200);
  void delay(300);
  return [200, 300];
};
`,
  'shorter.ts': `// diagnosis: less-work
// fails: work-done
${believed}
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => Promise.all([delay(100, 200), delay(150, 300)]);
`,
};

/** File name → another good answer. */
export const rightFixes: Readonly<Record<string, string>> = {
  'stored-promises.ts': `// style: TODO(author): in a few words, how this good answer differs from the others (at least three more are good)
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> => {
  const first = delay(200);
  const second = delay(300);
  return [await first, await second];
};
`,
};
