import type { upgradeEn } from './upgrade.en.ts';

/** What is said when the course has become another one since the folder was written, in Korean. */
export const upgradeKo: Readonly<Record<keyof typeof upgradeEn, string>> = {
  'home.other-version':
    '이 폴더는 과정 {old} 버전으로 만들었고, 지금은 {version} 버전이에요. `npx async-course init {dir}`로 최신 상태로 바꿀 수 있어요. 작성한 파일은 그대로예요.',
  'show.newer-start':
    '시작한 뒤에 이 연습이 바뀌었어요. `npx async-course diff {id} --start`로 바뀐 내용을 보고, `npx async-course reset {id}`로 새 파일을 받을 수 있어요. 지금 파일은 보관해요.',
  'diff.start.title': '받았을 때의 연습과 지금의 연습',
  'diff.start.title.file': '{file}: 받았을 때와 지금',
  'diff.start.before': '받았을 때',
  'diff.start.now': '지금',
  'diff.start.row.before': '받았을 때, {line}번째 줄: {text}',
  'diff.start.row.now': '지금, {line}번째 줄: {text}',
  'diff.start.equal': '받았을 때와 달라진 내용이 없어요.',
  'help.option.start': '시작한 뒤에 과정에서 연습이 어떻게 바뀌었는지',
};
