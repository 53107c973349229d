import type { authorEn } from './author.en.ts';

/** What the course author's kit says, in Korean. */
export const authorKo: Readonly<Record<keyof typeof authorEn, string>> = {
  'args.author-what': '과정을 검증하려면 `npx async-course author verify [DIR]`라고 입력하세요.',
  'author.no-todo': '{file} 파일에 어디를 볼지 알려 주는 `// TODO`가 없어요.',
  'author.todo-left': '해답의 {file} 파일에 TODO가 남아 있어요.',
  'author.no-solution': '해답이 있어야 할 곳: {file}',
  'author.stray-file': '여기에 있으면 안 되는 파일이에요: {file}. 지우거나 다른 파일처럼 이름을 붙여 주세요.',
  'author.headings-differ': '“{heading}” 제목이 {one}, {other} 중 한쪽에만 있어요. 두 언어의 제목은 같아야 해요.',
  'author.story-too-long': '{file} 파일의 이야기가 {lines}줄이에요. 80 × 24 화면에는 {most}줄까지 들어가요.',
  'author.wide-row':
    '{file} 파일의 {line}번째 줄이 {columns}칸이에요. 80 × 24 화면에서 코드와 그림은 {most}칸까지 들어가고, 더 넓으면 줄이 바뀌어요.',
  'author.misspelled': '{file} 파일에 “{wrong}”라고 쓰여 있어요. 용어집의 표기는 “{right}”예요.',
  'author.no-words': '{file} 파일에 `## When {id}`가 없고, 공통 문장도 없어요.',
  'author.few-wrong-fixes': '`test/wrong-fixes/{id}`에 잘못된 답이 {count}개뿐이에요. 적어도 {fewest}개는 있어야 해요.',
  'author.no-diagnosis': '{file} 파일에 진단 이름이 없어요. 첫 줄에 `// diagnosis: ID`를 써 주세요.',
  'author.unknown-rule': '{file} 파일이 실패한다고 한 `{rule}` 규칙은 이 레슨에 없어요.',
  'author.wrong-verdict': '판정은 {status}({seen}) — 나와야 할 판정은 {wanted}',
  'author.wrong-rules': '실패한 규칙: {seen} — 실패해야 할 규칙: {wanted}',
  'author.wrong-diagnosis': '나온 진단: {seen} — 나와야 할 진단: {wanted}',
  'author.without-diagnosis': '실패했는데 진단이 나오지 않았어요.',
  'author.aborted': '끝까지 진행하지 못했어요.',
  'author.inconclusive': '판정 보류 {n}번',
  'author.idle': '평상시',
  'author.busy': '부하 중',
  'author.sound':
    '올바른 과정이에요. 연습 {lessons}개, 잘못된 답 {wrong}개, 올바른 답 {right}개를 {runs}번 판정했고, 그중 판정 보류 {inconclusive}번은 다시 판정했어요.',
  'author.unsound': '고칠 곳이 {broken}군데 있어요. 모두 {runs}번 판정했어요.',
};
