import type { Course } from '../core/course.ts';
import { listedLessons } from '../core/runner/list-filter.ts';
import type { ListFilter, Page, RunnerState } from '../core/runner/state.ts';
import { courseChapters } from './course-chapters.ts';
import { renderList, type RenderedList } from './list.ts';
import { drawable, words, type Look } from './look.ts';

/** The list as it is filtered and searched now. */
export const renderListPage = (
  { state, course }: { readonly state: RunnerState; readonly course: Course },
  { selected, filter }: Extract<Page, { readonly name: 'list' }>,
  look: Look,
): RenderedList => {
  const current = state.lessons[state.current]?.id ?? null;
  const shown = listedLessons(state, filter);
  const ids = new Set(shown.map((index) => state.lessons[index]?.id));
  const chapters = courseChapters(course, state.progress, current, look.language)
    .map((chapter) => ({ ...chapter, rows: chapter.rows.filter(({ id }) => ids.has(id)) }))
    .filter(({ rows }) => rows.length > 0);
  const { lines, selectedLine } = renderList(chapters, shown.indexOf(selected), look);
  const head = filterLines(filter, shown.length, look);
  return { lines: [...head, ...lines], selectedLine: selectedLine === null ? null : selectedLine + head.length };
};

/** What the list leaves out, and what is being looked for. */
const filterLines = ({ status, search, typing }: ListFilter, found: number, look: Look): readonly string[] => {
  const { theme } = look;
  const cursor = typing ? theme.inverse(' ') : '';
  const parts = [
    ...(status === 'all' ? [] : [words(look, `list.filter.${status}`)]),
    ...(search === '' && !typing
      ? []
      : [`${words(look, 'list.search')} ${theme.strong(drawable(look, search))}${cursor}`]),
  ];
  if (parts.length === 0) return [];
  return [` ${parts.join('  ')}`, ...(found === 0 ? ['', ` ${theme.dim(words(look, 'list.nothing'))}`] : []), ''];
};
