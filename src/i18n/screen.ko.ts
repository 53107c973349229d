import type { screenEn } from './screen.en.ts';

/** What the panels and the interactive course say, in Korean. */
export const screenKo: Readonly<Record<keyof typeof screenEn, string>> = {
  'unit.ms': '{n}ms',
  'unit.s': '{n}초',

  'timeline.loop': '루프',
  'timeline.unit': 'ms',
  'timeline.more': '외 {n}개',
  'timeline.at-once': '동시에 {n}개',
  'timeline.open': '끝나지 않음',
  'timeline.free': '막힘없음',
  'timeline.blocked': '{ms} 멈춤',
  'timeline.line': '{line}번째 줄',
  'timeline.server': '서버',
  'timeline.thread': '스레드 {n}',
  'timeline.main-thread': '메인 스레드',
  'timeline.settled': '함수는 여기서 이미 끝났어요({ms})',

  'verdict.pass': '통과',
  'verdict.fail': '아직이에요',
  'verdict.inconclusive': '판정 보류: 컴퓨터가 너무 바빴어요',
  'verdict.error': '판정할 수 없어요',
  'verdict.held': '루프를 {ms} 동안 붙잡음',

  'output.title': '프로그램이 출력한 내용:',
  'output.title.end': '프로그램이 출력한 {all}줄 가운데 마지막 {n}줄:',

  'prediction.ms.close': '예측은 {given}, 실제로는 {measured}였어요. 제대로 내다봤네요.',
  'prediction.ms.near':
    '예측은 {given}, 실제로는 {measured}였어요. 거의 비슷한데, 그 차이가 어디서 왔는지 생각해 볼 만해요.',
  'prediction.ms.far': '예측은 {given}, 실제로는 {measured}였어요. 바로 이런 뜻밖의 결과를 다루는 문제예요.',
  'prediction.choice.right': '{given}번을 골랐고, 정말 그렇게 됐어요.',
  'prediction.choice.other':
    '{given}번을 골랐는데, 실제로는 {answer}번이었어요. 타임라인과 견주어 보세요. 어디서부터 달라졌나요?',

  'hint.title': '힌트 {n}/{total}',
  'why.title': '왜 될까요?',
  'solution.title': '좋은 답 하나',

  'progress.percent': '{n}%',
  'list.minutes': '{n}분',
};
