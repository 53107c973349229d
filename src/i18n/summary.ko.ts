import type { summaryEn } from './summary.en.ts';

/** What the page about a whole chapter says, in Korean. */
export const summaryKo: Readonly<Record<keyof typeof summaryEn, string>> = {
  'meter.returns': '결과',
  'meter.rejects-with': '호출한 쪽에 닿는 오류',
  'meter.work-done': '끝나기 전에 마친 일',
  'meter.uses': '무엇을 어디서 부르는지',
  'meter.order': '순서',
  'meter.overlap': '동시에 진행되는 작업 수',
  'meter.in-flight': '동시에 열려 있는 요청 수',
  'meter.parallel': '동시에 계산하는 스레드 수',
  'meter.workers': '시작한 스레드 수',
  'meter.not-blocked': '루프의 하트비트',
  'meter.units-per-turn': '루프 한 바퀴에 하는 일의 양',
  'meter.victim-latency': '다른 일의 차례가 밀린 시간',
  'meter.no-floating': '아무도 기다리지 않는 프로미스',
  'meter.no-unhandled': '아무도 처리하지 않은 거부',
  'meter.no-leftovers': '끝난 뒤에도 남아 있는 것',
  'meter.log-matches': '정확한 시계와 견준 로그',
  'meter.memory-peak': '메모리 최대 사용량',
  'meter.duration': '걸린 시간',
  'summary.believed': '흔히 믿는 것',
  'summary.true': '실제로는',
  'summary.row': '{id}, 알려 주는 것: {meters}.',
};
