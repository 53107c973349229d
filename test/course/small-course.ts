import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const lessonText = `# One title

The story.

## Question

How long?

## Hint 1

One.

## Hint 2

Two.

## Hint 3

Three.

## Why it works

Because.

## When not-awaited

Nobody waited.
`;

export const lessonJson = (id: string): Record<string, unknown> => ({
  id,
  minutes: 5,
  exports: { main: 'function' },
  call: { export: 'main', args: [], returns: 1 },
  rules: [{ rule: 'returns', params: {} }],
  failsWith: ['returns'],
});

/** A course's files by their path; a test breaks one of them. */
export type CourseFiles = Readonly<Record<string, string>>;

const lesson = (place: string, id: string): CourseFiles => ({
  [`lessons/${place}/lesson.json`]: JSON.stringify(lessonJson(id)),
  [`lessons/${place}/en.md`]: lessonText,
  [`lessons/${place}/ko.md`]: lessonText.replace('One title', '제목'),
  [`lessons/${place}/exercise.ts`]: 'export const main = () => 0; // TODO\n',
  [`solutions/${place}/exercise.ts`]: 'export const main = () => 1;\n',
});

/** Two chapters with three lessons. */
export const smallCourse: CourseFiles = {
  'lessons/01-clocks/chapter.json': '{ "number": 1 }',
  'lessons/01-clocks/en.md': '# Clocks\n\nAbout clocks.\n',
  'lessons/01-clocks/ko.md': '# 시계\n\n시계 이야기예요.\n',
  'lessons/02-work/chapter.json': '{ "number": 2 }',
  'lessons/02-work/en.md': '# Work\n\nAbout work.\n',
  'lessons/02-work/ko.md': '# 계산\n\n계산 이야기예요.\n',
  ...lesson('01-clocks/01-first', 'first'),
  ...lesson('01-clocks/02-second', 'second'),
  ...lesson('02-work/10-third', 'third'),
  'lessons/02-work/10-third/cpu.worker.ts': 'export const worker = 1;\n',
  'lessons/02-work/10-third/scenario.ts': 'export const scenario = async () => {};\n',
};

export const writeFiles = async (folder: string, files: CourseFiles): Promise<void> => {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
};
