import type { transferEn } from './transfer.en.ts';

/** What is said about taking everything to another machine, in Korean. */
export const transferKo: Readonly<Record<keyof typeof transferEn, string>> = {
  'export.done': '{file} 파일에 학습 기록, 연습 {answers}개의 답, 보관된 시도 {attempts}개를 담았어요.',
  'export.next': '다른 컴퓨터로 옮긴 다음, 거기서 `npx async-course import FILE`을 입력하세요.',
  'export.in-the-way': '{file} 파일이 이미 있는데, 이 과정에서 내보낸 파일이 아니에요. 다른 파일 이름을 정해 주세요.',
  'export.cannot-write':
    '{file} 파일을 쓸 수 없어요({error}). 쓸 수 있는 위치의 파일 이름을 정해 주세요: `npx async-course export FILE`',

  'import.which':
    '어느 파일인가요? `npx async-course export`로 만든 파일을 `npx async-course import FILE`처럼 알려 주세요.',
  'import.missing': '{file} 파일이 없어요. 답이 있는 컴퓨터에서 `npx async-course export`로 만들 수 있어요.',
  'import.unreadable': '{file} 파일을 읽을 수 없어요({error}). 아무것도 바꾸지 않았어요.',
  'import.not-ours':
    '{file} 파일은 이 과정에서 내보낸 파일이 아니에요. 아무것도 바꾸지 않았어요. `npx async-course export`로 만들 수 있어요.',
  'import.damaged':
    '{file} 파일이 손상됐거나 일부만 있어요. 아무것도 바꾸지 않았어요. 내보낸 곳에서 다시 복사해 주세요.',
  'import.newer':
    '{file} 파일은 더 새로운 버전의 과정에서 만들어졌어요. 아무것도 바꾸지 않았어요. 새 버전으로 실행해 주세요: `npx async-course@latest`',
  'import.sure':
    '지금 있는 답이 파일의 답으로 바뀌는 연습: {ids}. 아직 아무것도 바꾸지 않았어요. `--yes`를 붙이면 파일의 답으로 바꾸고, 지금 있는 답은 시도로 보관해요.',
  'import.written': '파일에서 가져온 답: {ids}',
  'import.replaced':
    '파일의 답으로 바꾼 연습: {ids}. 전에 있던 답은 시도로 보관했고, `npx async-course attempts ID`로 되돌릴 수 있어요.',
  'import.kept': '파일의 답에서 더 나아간 답이라 그대로 둔 연습: {ids}',
  'import.unknown': '이 버전의 과정에 없는 연습: {ids}. 파일에 있던 내용은 그대로 보관했어요.',
  'import.done': '모두 {dir} 폴더에 있어요. 연습 {total}개 중 {done}개를 마쳤어요.',

  'help.command.export': '학습 기록, 시도, 답을 파일 하나에 담아요',
  'help.command.import': '`export`로 만든 파일을 학습 폴더나 새 폴더로 가져와요. 있던 내용은 잃지 않아요',
  'help.option.yes': '다른 답이 있으면 바꿔요. 있던 답은 시도로 보관해요',
};
