import type { screenEn } from './screen.en.ts';

/** What the panels and the interactive course say, in Korean. */
export const screenKo: Readonly<Record<keyof typeof screenEn, string>> = {
  'unit.ms': '{n}ms',
  'unit.s': '{n}초',

  'timeline.loop': '루프',
  'timeline.unit': 'ms',
  'timeline.more': '외 {n}개',
  'timeline.at-once': '동시에 {n}개',
  'timeline.in-turn': '한 번에 하나씩',
  'timeline.open': '끝나지 않음',
  'timeline.free': '막힘없음',
  'timeline.blocked': '{ms} 멈춤',
  'timeline.line': '{line}번째 줄',
  'timeline.server': '서버',
  'timeline.child': '자식 프로세스',
  'timeline.thread': '스레드 {n}',
  'timeline.runtime-thread': '런타임 스레드',
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

  'key.begin': '[Enter] 계속',
  'key.begin.result': '[Enter] 판정으로 돌아가기',
  'key.begin.check': '[Enter] 내 파일 확인',
  'key.hint': '[h] 힌트 {n}/{total}',
  'key.run': '[r] 실행',
  'key.timeline': '[t] 타임라인',
  'key.list': '[l] 목록',
  'key.solution': '[s] 풀이',
  'key.story': '[p] 문제',
  'key.editor': '[e] 편집기',
  'key.next': '[n] 다음',
  'key.choose': '[Enter] 선택',
  'key.back': '[Esc] 뒤로',
  'key.help': '[?] 도움말',
  'key.quit': '[q] 끝내기',

  'story.file': '내 파일: {file}',
  'pitfall.title': '지금 파일 그대로 실행하면 이렇게 돼요.',
  'pitfall.your-turn':
    '이제 여러분 차례예요. {file} 파일을 편집기로 열어서 고치고 저장해 보세요. 저장할 때마다 여기에서 판정해 드려요. 무엇을 해도 강좌가 망가지지는 않아요. `h`를 누르면 힌트가 나와요.',
  'timeline.before': '고치기 전, 처음 파일의 타임라인:',
  'timeline.nothing': '타임라인에 그릴 만한 일이 없었어요.',

  'status.pitfall': '처음 파일 그대로 실행하는 중',
  'status.check': '내 파일을 실행하고 판정하는 중',
  'status.saved-meanwhile': '(또 저장했어요. 끝나면 바로 판정할게요)',
  'status.watching': '{file} 저장을 기다리는 중',
  'scroll.below': '아래로 {n}줄 더 (스페이스)',
  'scroll.above': '위로 {n}줄',

  'notice.running': '지금 판정하는 중이에요. 결과가 나오면 다시 눌러 주세요.',
  'notice.not-passed': '아직 통과하지 못한 문제예요. `l`을 누르면 목록에서 다른 문제로 갈 수 있어요.',
  'notice.no-timeline': '아직 실행한 적이 없어서 타임라인이 없어요. `r`을 누르면 내 파일을 실행해요.',
  'notice.no-hints': '이 문제에는 힌트가 없어요.',
  'notice.all-hints': '마지막 힌트였어요. 세 번 시도한 뒤에는 `s`로 풀이를 볼 수 있어요.',
  'notice.all-hints.solution': '마지막 힌트였어요. `s`를 누르면 풀이를 볼 수 있어요.',
  'notice.solution-closed': '풀이는 통과하거나 {left}번 더 시도하면 열려요. `h`를 누르면 힌트가 나와요.',
  'notice.file-vanished':
    '내 파일이 없어졌어요. 되돌려 놓거나, 다른 창에서 `async-course reset`을 입력해 처음 파일을 되살려 주세요.',
  'notice.verdict.pass': '저장한 파일을 판정했어요. 통과예요!',
  'notice.verdict.fail': '저장한 파일을 판정했어요. 아직이에요.',
  'notice.verdict.inconclusive': '컴퓨터가 너무 바빠서 저장한 파일을 공정하게 판정하지 못했어요.',
  'notice.verdict.error': '저장한 파일을 판정할 수 없었어요. Esc를 누르면 이유가 나와요.',
  'notice.failed': '강좌 프로그램에 문제가 생겼어요. {reason}',
  'notice.polling':
    '여기서는 시스템이 파일 변경을 알려 주지 않아서 1초에 두 번씩 직접 확인해요. `r`은 언제나 쓸 수 있어요.',
  'notice.no-editor':
    '편집기를 찾지 못했어요. `EDITOR` 환경 변수에 편집기 명령을 넣거나 {file} 파일을 직접 열어 주세요.',

  'finished.title': '끝까지 왔어요',
  'finished.text':
    '문제 {n}개를 모두 통과했어요. 이제는 코드가 괜히 기다리고 있으면 눈에 보이고, 어느 줄을 봐야 하는지도 알 거예요.',
  'finished.attempts': '시도 {n}번',

  'help.title': '키 안내',
  'help.text':
    '파일은 쓰던 편집기에서 고치세요. 저장할 때마다 여기에서 판정해요.\n\n- `Enter`: 문제 설명에서 계속하기\n- `h`: 힌트 보기. 한 번 더 누르면 다음 힌트\n- `r`: 저장하지 않아도 내 파일 판정하기\n- `t`: 타임라인 전체 보기\n- `p`: 문제 설명 보기\n- `s`: 풀이 보기(통과하거나 세 번 시도한 뒤)\n- `e`: 내 파일을 편집기로 열기\n- `n`: 통과한 뒤 다음 문제로 가기\n- `l`: 전체 목록. `Enter`로 고른 문제에 가기\n- `Esc`: 뒤로\n- 화살표, `space`, `j`, `k`, `g`, `G`: 화면 넘기기\n- `q` 또는 Ctrl-C: 끝내기. 다음에 여기서부터 이어져요',

  'ask.language': 'Language · 언어',
  'ask.select.tip': '화살표로 고르고 Enter',
  'ask.folder': '연습 파일을 어느 폴더에 둘까요?',
  'ask.prediction.ms': '몇 밀리초일까요? (Enter를 누르면 건너뛰어요)',
  'ask.prediction.choice': '어느 쪽일까요?',
  'ask.prediction.skip': '그냥 볼래요',
  'ask.prediction.number': '밀리초를 숫자로 입력하거나 비워 두세요.',
  'start.welcome.title': '반가워요',
  'start.welcome':
    '문제마다 동시에 진행되는 것처럼 보이지만 사실은 그렇지 않은 작은 프로그램이 나와요. 어떻게 될지 먼저 예측하고, 실행되는 모습을 보고, 쓰던 편집기에서 고쳐 보세요. 저장할 때마다 실제로 일어난 일을 보고 판정해요.\n\n고른 폴더 밖에는 아무것도 쓰지 않아요. 언제든 끝내도 다음에 멈춘 곳에서 이어져요.',
  'start.preparing': '폴더를 준비하는 중',
  'start.ready': '연습 파일은 {dir} 폴더에 있어요',
  'start.bye': '다음에 또 만나요. `async-course`를 실행하면 멈춘 곳에서 이어져요.',

  'plain.pass': '통과:',
  'plain.fail': '실패:',
  'plain.inconclusive': '보류:',
  'plain.error': '문제:',
  'plain.held': '{file} 파일의 {line}번째 줄이 루프를 {ms} 동안 붙잡았어요.',
  'plain.chapter': '{number}장 {title}: {all}개 가운데 {done}개 완료.',
  'plain.row.pending': '{id}: {title}. 아직 안 했어요. {minutes}분.',
  'plain.row.current': '{id}: {title}. 지금 여기예요. {minutes}분.',
  'plain.row.done': '{id}: {title}. 완료.',
  'plain.timeline': '타임라인, 모두 {ms}ms:',
  'plain.span': '{name}: {start}ms부터 {end}ms까지.',
  'plain.span.open': '{name}: {start}ms에 시작, 끝나지 않음.',
  'plain.free': '루프는 막힘없이 돌았어요.',
  'plain.blocked': '루프가 {start}ms부터 {end}ms까지 멈췄어요.',
  'plain.blocked.line': '{line}번째 줄 때문에 루프가 {start}ms부터 {end}ms까지 멈췄어요.',
};
