import type { reportEn } from './report.en.ts';

/** What reports for other programs say, in Korean. */
export const reportKo: Readonly<Record<keyof typeof reportEn, string>> = {
  'args.two-reporters':
    '`--json` 옵션과 `--reporter {reporter}` 옵션은 결과 형식이 서로 달라요. 둘 중 하나만 써 주세요.',
  'args.one-file-one-exercise': '`--file`로는 파일 하나를 연습 하나의 답으로 판정해요. `{word}`{word|은/는} 빼 주세요.',
  'check.running': '{ids} 판정 중 · {all}개 중 {done}개 마침',
  'check.broken-off': '멈췄어요. 연습 {all}개 중 {n}개를 판정했고, 그 결과는 저장했어요.',

  'problem.runtime':
    '`{id}` 연습은 {needed}에서만 할 수 있는데, 지금은 {runtime}에서 실행하고 있어요. 실패는 아니에요. `--runtime {option}` 옵션을 붙이거나 다른 연습을 하세요.',
  'verdict.runtime': '판정 보류: 다른 런타임이 필요해요',

  'report.title': '{id}: {status}',
  'report.held': '{file}의 {line}번째 줄이 이벤트 루프를 {ms}ms 동안 붙잡았어요.',
  'report.held.inside': '{file}의 {line}번째 줄({inside}() 안)이 이벤트 루프를 {ms}ms 동안 붙잡았어요.',
};
