import type { ChapterText } from '../core/course.ts';
import type { LessonText } from '../core/lesson.ts';

/** A Markdown file cut at its headings, outside of code blocks. */
interface Sections {
  readonly title: string;
  readonly opening: string;
  /** `## Heading` → what stands below it. */
  readonly parts: ReadonlyMap<string, string>;
}

export type ParsedText =
  | { readonly ok: true; readonly text: LessonText }
  | { readonly ok: false; readonly missing: string };

/** Reads a lesson's words. `missing` names the heading that a lesson cannot do without. */
export const parseLessonText = (markdown: string): ParsedText => {
  const { title, opening, parts } = sectionsOf(markdown);
  if (title === '') return { ok: false, missing: '# Title' };
  if (opening === '') return { ok: false, missing: 'the story below the title' };
  for (const heading of ['Question', 'Hint 1', 'Hint 2', 'Hint 3', 'Why it works'])
    if (!parts.get(heading)) return { ok: false, missing: `## ${heading}` };
  const hints: string[] = [];
  for (let hint = parts.get('Hint 1'); hint; hint = parts.get(`Hint ${hints.length + 1}`)) hints.push(hint);
  const when: Record<string, string> = {};
  for (const [heading, text] of parts) {
    const id = /^When (\S+)$/.exec(heading)?.[1];
    if (id !== undefined) when[id] = text;
  }
  const why = parts.get('Why it works') ?? '';
  const text = {
    title,
    story: opening,
    question: parts.get('Question') ?? '',
    hints,
    why,
    remember: parts.get('Remember') ?? firstSentence(why),
    when,
  };
  return { ok: true, text };
};

/** Up to the first full stop behind which a new sentence or the end of the paragraph comes; code keeps its dots. */
const firstSentence = (markdown: string): string => {
  const [paragraph = ''] = markdown.trim().split('\n\n');
  return /^(?:`[^`]*`|[^`])*?[.!?。](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
};

/** Reads a chapter's words. */
export const parseChapterText = (markdown: string): ChapterText => {
  const { title, opening, parts } = sectionsOf(markdown);
  return {
    title,
    introduction: opening,
    believed: parts.get('Believed') ?? null,
    truth: parts.get('True') ?? null,
    instead: parts.get('If you see this') ?? null,
  };
};

/** The file's headings of the second level, in their order: both languages must have the same. */
export const headingsOf = (markdown: string): readonly string[] => [...sectionsOf(markdown).parts.keys()];

const sectionsOf = (markdown: string): Sections => {
  const parts = new Map<string, string>();
  let title = '';
  let heading: string | null = null;
  let lines: string[] = [];
  let opening = '';
  let fence: string | null = null;
  const close = (): void => {
    const text = lines.join('\n').trim();
    if (heading === null) opening = text;
    else parts.set(heading, text);
    lines = [];
  };
  for (const line of markdown
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')) {
    fence = fenceAfter(fence, line);
    const found = fence === null ? /^(#{1,2}) +(.+?)\s*$/.exec(line) : null;
    if (found?.[1] === '#' && title === '') title = found[2] ?? '';
    else if (found?.[1] === '##') {
      close();
      heading = found[2] ?? '';
    } else lines.push(line);
  }
  close();
  return { title, opening, parts };
};

/** The fence of the code block that goes on below this line; only as many of the same sign, alone on their line, end it. */
const fenceAfter = (open: string | null, line: string): string | null => {
  const found = /^\s*(`{3,}|~{3,})(.*)$/.exec(line);
  const [, signs = '', rest = ''] = found ?? [];
  if (found === null) return open;
  if (open === null) return signs;
  return signs.startsWith(open) && rest.trim() === '' ? null : open;
};
