import type { authorEn } from './author.en.ts';

/** What the course author's kit says, in Korean. */
export const authorKo: Readonly<Record<keyof typeof authorEn, string>> = {
  'args.author-what':
    '새 레슨은 `npx async-course author new CHAPTER ID`, 과정 전체나 일부 레슨의 검증은 `npx async-course author verify [DIR] [ID…]`라고 입력하세요.',
  'args.author-new':
    '`npx async-course author new CHAPTER ID`라고 입력하세요. CHAPTER는 레슨이 들어갈 장이고, ID는 `slow-log`처럼 앞으로 바뀌지 않을 이름이에요.',
  'author.unknown-chapter':
    '`{word}`라는 장은 없어요. 지금 있는 장: {chapters}. 새 장은 직접 만들어요. `lessons/{folder}-NAME` 폴더에 `lessons/{last}`처럼 `chapter.json`, `en.md`, `ko.md`를 넣으면 돼요.',
  'author.bad-id':
    '`{id}`{id|은/는} ID로 쓸 수 없어요. 소문자, 숫자, 하나짜리 하이픈만 쓰고 글자로 시작해요. 예: `slow-log`',
  'author.bad-id.near':
    '`{id}`{id|은/는} ID로 쓸 수 없어요. 소문자, 숫자, 하나짜리 하이픈만 쓰고 글자로 시작해요. 혹시 `{near}`인가요?',
  'author.id-taken': '`{id}` 레슨이 이미 있어요: {folder}. 다른 ID를 골라 주세요.',
  'author.number-taken':
    '{number}번은 {folder} 레슨이 쓰고 있어요. {free}번이 비어 있고, `--number`를 빼면 알아서 골라요.',
  'author.number-too-big': '레슨 번호는 {most}번까지예요. {number}번은 너무 커요.',
  'author.installed':
    '{folder} 폴더의 과정은 설치된 패키지라서, 거기에 만든 레슨은 다음에 설치할 때 사라져요. 과정의 소스를 내려받은 폴더에서 하거나, 직접 만든 과정의 폴더를 `--course DIR`로 알려 주세요.',
  'author.in-the-way':
    '{folder} 폴더가 이미 있어요. 아무것도 덮어쓰지 않으니, 지우거나 `{id}` 말고 다른 ID를 골라 주세요.',
  'author.cannot-write':
    '아무것도 만들지 못했어요. {folder} 폴더에 쓸 수 없어요({error}). 쓸 수 있는 폴더를 `--course DIR`로 알려 주세요.',
  'author.to-fill': '아직 써야 할 곳: {file}:{line} — {text}',
  'author.new.made':
    '{number}번 레슨 `{id}`{id|을/를} 만들었어요. 파일 {files}개에 `TODO(author)`라고 적힌 곳이 {todos}군데 있어요.',
  'author.new.apart':
    '{number}번은 같은 장의 레슨들과 떨어져 있어요. 어느 장에 있든 레슨은 번호 순서로 이어지거든요. 자리를 옮기려면 아직 아무도 시작하지 않았을 때 `lessons/`와 `solutions/`의 폴더 이름을 바꾸세요.',
  'author.new.keep':
    '지금 들어 있는 것은 작은 함정과 그 답이고, 이대로도 검증돼요. 연습 파일과 해답, `lesson.json`의 규칙, 다섯 개 이상의 잘못된 답과 네 개 이상의 올바른 답을 내 것으로 바꿔 주세요.',
  'author.new.fill':
    '두 언어의 글을 쓰세요. `{command}`라고 입력하면 남은 `TODO(author)`를 모두 짚어 주고, 파일을 하나하나 판정해요.',
  'author.new.guide': '레슨에 무엇이 필요한지, 어떤 규칙과 사실이 있는지는 영어로 된 `lessons/README.md`에 있어요.',
  'author.no-todo': '{file} 파일에 어디를 볼지 알려 주는 `// TODO`가 없어요.',
  'author.todo-left': '해답의 {file} 파일에 TODO가 남아 있어요.',
  'author.no-solution': '해답이 있어야 할 곳: {file}',
  'author.stray-file': '여기에 있으면 안 되는 파일이에요: {file}. 지우거나 다른 파일처럼 이름을 붙여 주세요.',
  'author.headings-differ': '“{heading}” 제목이 {one}, {other} 중 한쪽에만 있어요. 두 언어의 제목은 같아야 해요.',
  'author.story-too-long': '{file} 파일의 이야기가 {lines}줄이에요. 80 × 24 화면에는 {most}줄까지 들어가요.',
  'author.wide-row':
    '{file} 파일의 {line}번째 줄이 {columns}칸이에요. 80 × 24 화면에서 코드와 그림은 {most}칸까지 들어가고, 더 넓으면 줄이 바뀌어요.',
  'author.bad-glossary': '용어집을 읽을 수 없어요. {file} 파일의 {key} 항목에 있어야 할 것: {wanted}',
  'author.not-in-glossary':
    '{file} 파일 {line}번째 줄의 “{wrong}”{wrong|은/는} 용어집에서 쓰지 않는 말이에요. 용어집의 말: “{right}”',
  'author.term-missing':
    '{file} 파일의 영어 글에는 “{term}”{term|이/가} 나오는데, 이 파일에는 용어집에 있는 말이 하나도 없어요. 용어집의 말: {words}',
  'author.no-words': '{file} 파일에 `## When {id}`가 없고, 공통 문장도 없어요.',
  'author.few-wrong-fixes': '`test/wrong-fixes/{id}`에 잘못된 답이 {count}개뿐이에요. 적어도 {fewest}개는 있어야 해요.',
  'author.no-diagnosis': '{file} 파일에 진단 이름이 없어요. 첫 줄에 `// diagnosis: ID`를 써 주세요.',
  'author.unknown-rule': '{file} 파일이 실패한다고 한 `{rule}` 규칙은 이 레슨에 없어요.',
  'author.wrong-verdict': '판정은 {status}({seen}) — 나와야 할 판정은 {wanted}',
  'author.wrong-rules': '실패한 규칙: {seen} — 실패해야 할 규칙: {wanted}',
  'author.wrong-diagnosis': '나온 진단: {seen} — 나와야 할 진단: {wanted}',
  'author.otherwise': '{seen} (한 번만 이랬고, 두 번은 적힌 대로였어요.)',
  'author.without-diagnosis': '실패했는데 진단이 나오지 않았어요.',
  'author.aborted': '끝까지 진행하지 못했어요.',
  'author.idle': '평상시',
  'author.busy': '부하 중',
  'author.running': '{ids} 판정 중 · 파일 {all}개 중 {done}개 마침',
  'author.lesson.idle': '{id}, 평상시: 파일 {tried}개 중 {held}개가 제대로예요',
  'author.lesson.busy': '{id}, 부하 중: 파일 {tried}개 중 {held}개가 제대로예요',
  'author.table.lesson': '레슨',
  'author.table.exercise': '연습',
  'author.table.solution': '해답',
  'author.table.wrong': '오답',
  'author.table.right': '정답',
  'author.table.verdicts': '판정',
  'author.table.open': '보류',
  'author.table.seconds': '초',
  'author.row.sound':
    '{id}: 올바른 레슨이에요. 연습은 {exercise}번 제대로 실패했고 해답은 {solution}번 통과했어요. 잘못된 답 {wrong}개가 걸러졌고 올바른 답 {right}개가 통과했어요. 판정 {verdicts}번, 보류 {inconclusive}번, {seconds}초.',
  'author.row.unsound':
    '{id}: 고칠 곳이 있어요. 연습은 {exerciseTried}번 중 {exercise}번 제대로 실패했고 해답은 {solutionTried}번 중 {solution}번 통과했어요. 잘못된 답은 {wrongTried}개 중 {wrong}개가 걸러졌고 올바른 답은 {rightTried}개 중 {right}개가 통과했어요. 판정 {verdicts}번, 보류 {inconclusive}번, {seconds}초.',
  'author.sound':
    '올바른 과정이에요. 연습 {lessons}개, 잘못된 답 {wrong}개, 올바른 답 {right}개를 {seconds}초 동안 {runs}번 판정했고, 그중 판정 보류 {inconclusive}번은 다시 판정했어요.',
  'author.unsound': '고칠 곳이 {broken}군데 있어요. {seconds}초 동안 모두 {runs}번 판정했어요.',
};
