import type { rulesEn } from './rules.en.ts';

/** What rules, diagnoses and outcomes say, in Korean. `{x|을/를}` prints the particle that fits the value of `x`. */
export const rulesKo: Readonly<Record<keyof typeof rulesEn, string>> = {
  'rule.returns.pass': '결과 {count}개가 모두 맞았어요.',
  'rule.returns.fail': '`{label}`의 결과가 달라요. 나와야 할 값: {expected} / 실제로 나온 값: {actual}',
  'rule.returns.fail.none':
    '비교할 결과가 하나도 나오지 않았어요. 함수가 끝까지 실행되고 결과를 반환하는지 확인해 보세요.',
  'rule.returns.fail.pending':
    '`{label}`에서 나와야 할 값은 {expected}인데, 프로미스가 아직 대기 상태예요. 어느 단계에서 resolve되지 않는지 찾아보세요.',
  'rule.returns.fail.promise':
    '`{label}`의 결과에 프로미스가 그대로 들어 있어요. 나와야 할 값: {expected} / 실제로 나온 값: {actual}. 누군가는 값이 나올 때까지 기다려야 해요.',
  'rule.returns.fail.rejected': '`{label}`에서 나와야 할 값은 {expected}인데, 그 대신 실패했어요: {actual}',
  'rule.returns.fail.undefined':
    '`{label}`에서 나와야 할 값은 {expected}인데, undefined가 나왔어요. 값이 돌아오는 길을 거꾸로 따라가며 return이 빠진 곳을 찾아보세요.',

  'rule.rejects-with.pass': '실패가 던져진 그대로 호출한 쪽에 전달돼요.',
  'rule.rejects-with.fail':
    '`{label}`의 작업이 실패하면 호출한 쪽이 그 오류를 받아야 해요. 받아야 할 것: {expected} / 실제로 받은 것: {actual}',
  'rule.rejects-with.fail.none': '실패하는 호출이 하나도 끝나지 않아서, 오류가 전달되는지 확인할 수 없었어요.',
  'rule.rejects-with.fail.pending':
    '`{label}`의 작업이 실패하면 호출한 쪽이 {expected}에 해당하는 오류를 받아야 하는데, 끝없이 기다리기만 했어요.',
  'rule.rejects-with.fail.fulfilled':
    '`{label}`의 작업이 실패했는데 호출한 쪽에는 성공했다고 알려졌어요. 받아야 할 것: {expected} / 실제로 받은 것: {actual}',

  'rule.work-done.pass': '해야 할 일을 모두 했고, 반환하기 전에 다 끝났어요.',
  'rule.work-done.fail.waits':
    '{ms}ms짜리 대기가 필요한데, 그 몫으로 남은 대기가 없어요. 끝난 대기는 {done}개, 필요한 대기는 {due}개이고, 가장 길었던 대기는 {longest}ms예요.',
  'rule.work-done.fail.waits.none':
    '{ms}ms짜리 대기가 필요한데, 스레드를 놓아주는 대기가 한 번도 없었어요. (필요한 대기 {due}개 중 {done}개, 가장 길었던 대기: {longest}ms)',
  'rule.work-done.fail.waits.open':
    '{ms}ms짜리 대기를 시작하긴 했지만, 함수가 끝날 때까지 끝나지 않았어요. (필요한 대기 {due}개 중 {done}개만 끝남, 가장 길었던 대기: {longest}ms)',
  'rule.work-done.fail.requests': '서버가 요청 {due}개에 응답했어야 하는데, {done}개에만 응답했어요.',
  'rule.work-done.fail.requests.quicker':
    '요청 {quicker}개가 연습에서 정한 것보다 빨리 끝나는 응답을 요청했어요. 원래 주소 그대로 {due}개를 보내야 해요.',
  'rule.work-done.fail.requests.open':
    '함수가 끝나기 전에 서버가 요청 {due}개에 응답했어야 하는데, {done}개에만 응답했어요. {open}개는 아직 처리 중이었어요.',
  'rule.work-done.fail.queries': '`{name}` 호출은 {due}번이어야 하는데, {done}번이었어요.',
  'rule.work-done.fail.queries.open':
    '함수가 끝나기 전에 `{name}` 호출이 적어도 {due}번은 끝나야 하는데, 끝난 것은 {done}번이고 {open}번은 아직 실행 중이었어요.',

  'rule.uses.pass': '`{call}` 호출이 제 일을 {done}번 했어요.',
  'rule.uses.fail': '`{call}` 호출은 {due}번이어야 하는데, {done}번이었어요.',
  'rule.uses.fail.none': '`{call}` 호출은 그대로 남아 있어야 하는데, 한 번도 부르지 않았어요.',
  'rule.uses.fail.main':
    '`{call}` 호출은 남아 있어야 하지만 메인 스레드에서는 안 돼요. 메인 스레드에서 {misplaced}번 불렀고, 그때마다 루프가 붙잡혔어요.',
  'rule.uses.fail.worker':
    '여기서 `{call}` 호출은 메인 스레드에 남아 있어야 하는데, 다른 스레드에서 {misplaced}번 불렀어요.',
  'rule.uses.fail.open':
    '`{call}` 호출이 아직 일하는 중인데 함수가 먼저 끝났어요. 호출 {due}번 중 {done}번만 돌아와 있었어요.',

  'rule.order.pass': '{count}개가 모두 정해진 순서대로 일어났어요.',
  'rule.order.fail': '`{late}` 차례가 먼저인데 `{early}` 쪽이 앞섰어요. 일어난 순서: {seen} / 정해진 순서: {due}',
  'rule.order.fail.missing': '함수가 실행되는 동안 `{name}` 차례가 {due}번 와야 하는데, {found}번만 왔어요.',
  'rule.order.fail.extra': '함수가 실행되는 동안 `{name}` 차례가 {due}번이면 되는데, {found}번이나 왔어요.',

  'rule.overlap.pass': '작업이 최대 {peak}개까지 동시에 실행됐어요.',
  'rule.overlap.fail': '작업 {atLeast}개가 동시에 실행돼야 하는데, 한 번에 {peak}개를 넘은 적이 없어요.',
  'rule.overlap.fail.serial':
    '작업 {finished}개가 모두 하나씩 차례로 실행됐어요. 앞의 작업이 끝나야 다음 작업이 시작됐어요.',
  'rule.overlap.fail.edge':
    '작업들이 살짝 스치기만 했어요. 함께 실행된 시간이 가장 짧은 작업의 {percent}%뿐이에요. {atLeast}개가 그 절반 이상은 나란히 실행돼야 해요.',
  'rule.overlap.fail.waits':
    '정해진 대기({waits}ms)만 따져요. 그 대기들이 겹친 시간은 가장 짧은 대기의 {percent}%였는데, 절반은 나란히 진행돼야 해요.',
  'rule.overlap.fail.open':
    '작업 {open}개가 아직 실행 중인데 함수가 먼저 끝났어요. 나란히 {atLeast}개가 끝났어야 하는데 {finished}개만 끝났어요.',
  'rule.overlap.inconclusive':
    '작업 {finished}개가 각자 다른 스레드에서 실행됐지만, {atLeast}개가 동시에 실행된 적은 없어요. 컴퓨터가 바빠서 한 스레드가 늦게 시작됐을 수도 있어요.',
  'rule.overlap.inconclusive.away':
    '작업이 하나씩 차례로 실행됐어요. 다만 바로 그때 컴퓨터가 스레드를 한동안 멈춰 세워서, 그 때문일 수도 있어요.',
  'rule.overlap.fail.none': '함수가 실행되는 동안 끝난 작업이 하나도 없어요. {atLeast}개가 동시에 실행돼야 해요.',
  'rule.overlap.fail.single': '실행된 작업이 {finished}개뿐이에요. {atLeast}개가 동시에 실행돼야 해요.',

  'rule.in-flight.pass': '서버가 최대 {peak}개의 요청을 동시에 처리했어요.',
  'rule.in-flight.fail': '서버에서 동시에 처리 중인 요청이 {atLeast}개가 되어야 하는데, {peak}개를 넘은 적이 없어요.',
  'rule.in-flight.fail.serial':
    '서버에는 요청이 한 번에 하나씩만 왔어요. 요청 {finished}개가 저마다 앞의 응답을 받은 뒤에야 보내졌어요. {atLeast}개가 함께 처리 중이어야 해요.',
  'rule.in-flight.fail.open':
    '요청 {open}개가 아직 처리 중인데 함수가 먼저 끝났어요. 나란히 {atLeast}개가 응답받았어야 하는데 {finished}개만 받았어요.',
  'rule.in-flight.fail.none': '제때 끝난 요청이 서버에 하나도 없었어요. {atLeast}개가 동시에 처리 중이어야 해요.',
  'rule.in-flight.inconclusive':
    '스레드 {callers}개가 서버에 물었지만, 같은 순간에 처리 중이던 요청은 {peak}개를 넘지 않았어요. {atLeast}개여야 해요. 컴퓨터가 바빠서 몇 개가 늦게 시작됐을 수도 있어요.',
  'rule.in-flight.fail.over': '서버에서 동시에 처리 중인 요청이 {most}개까지 늘었어요. 제한은 {atMost}개예요.',

  'rule.workers.pass': '워커 스레드를 {started}개 띄웠어요. {atMost}개까지 띄울 수 있어요.',
  'rule.workers.fail': '워커 스레드를 {started}개나 띄웠어요. {atMost}개까지만 띄울 수 있어요.',

  'rule.parallel.pass': '스레드 {threads}개가 동시에 계산했고, 메인 스레드는 비어 있었어요.',
  'rule.parallel.fail':
    '스레드 {threads}개가 일하긴 했지만 번갈아 가며 했어요. 함께 일한 시간이 함께할 수 있던 시간의 {percent}%뿐이에요.',
  'rule.parallel.fail.main':
    '계산의 {mainPercent}%가 메인 스레드에서 실행됐어요. 그동안 메인 스레드에서는 다른 일을 할 수 없어요.',
  'rule.parallel.fail.few':
    '메인 스레드가 아닌 스레드 {threads}개가 계산했어요. 동시에 계산하려면 {wanted}개가 필요해요.',
  'rule.parallel.fail.crowd':
    '워커 스레드를 {workers}개나 시작했어요. 이 일에는 많아야 {most}개면 충분해요. 스레드는 하나하나 시작 시간과 메모리가 들어요.',
  'rule.parallel.inconclusive':
    '스레드 {threads}개가 일했지만, 함께 일한 시간이 함께할 수 있던 시간의 {percent}%뿐이에요. 컴퓨터가 바빠서 한 스레드가 늦게 시작됐을 수도 있어요.',
  'rule.parallel.fail.none': '함수가 실행되는 동안 끝난 계산이 하나도 없어요.',

  'rule.not-blocked.pass': '이벤트 루프가 막히지 않았어요. 그동안 하트비트에 {ticks}번 응답했어요.',
  'rule.not-blocked.pass.calm':
    '이벤트 루프가 막히지 않았어요. 가장 길게 멈춘 시간이 {ms}ms인데, 코드 탓이라고 보기에는 짧아요.',
  'rule.not-blocked.pass.short': '이벤트 루프가 붙잡히지 않았어요. {ms}ms 만에 모두 끝났어요.',
  'rule.not-blocked.fail':
    '이벤트 루프가 {ms}ms 동안 붙잡혀서 하트비트에 {ticks}번만 응답했어요. 그동안 다른 일은 아무것도 할 수 없었어요.',
  'rule.not-blocked.fail.line':
    '{file}의 {line}번째 줄이 이벤트 루프를 {ms}ms 동안 붙잡아서 하트비트에 {ticks}번만 응답했어요. 그동안 다른 일은 아무것도 할 수 없었어요.',
  'rule.not-blocked.fail.beside': '이벤트 루프가 {ms}ms 동안 붙잡혔어요. 그동안 다른 일은 아무것도 할 수 없었어요.',
  'rule.not-blocked.fail.beside.line':
    '{file}의 {line}번째 줄이 이벤트 루프를 {ms}ms 동안 붙잡았어요. 그동안 다른 일은 아무것도 할 수 없었어요.',
  'rule.not-blocked.fail.call':
    '`{call}` 호출이 메인 스레드를 {ms}ms 동안 막았어요. (블로킹 호출 모두 {count}번) 그동안 다른 일은 아무것도 할 수 없었어요.',
  'rule.not-blocked.fail.call.line':
    '{file}의 {line}번째 줄에 있는 `{call}` 호출이 메인 스레드를 {ms}ms 동안 막았어요. (블로킹 호출 모두 {count}번) 그동안 다른 일은 아무것도 할 수 없었어요.',
  'rule.not-blocked.inconclusive':
    '이벤트 루프가 {ms}ms 동안 조용했고 하트비트는 {ticks}번이었어요. 코드 때문일 수도, 컴퓨터가 바빠서일 수도 있어요.',
  'rule.not-blocked.inconclusive.unheard':
    '하트비트가 {ticks}번뿐인데 왜 적은지 설명할 기록이 없어요. 측정기가 판정할 만큼 듣지 못했어요.',

  'rule.units-per-turn.pass': '일이 이벤트 루프의 {turns}바퀴에 나뉘어 있었고, 한 바퀴에 많아야 {percent}%만 했어요.',
  'rule.units-per-turn.pass.short':
    '이벤트 루프가 한 바퀴 도는 동안 일의 {percent}%를 했지만 {ms}ms 만에 끝났어요. 그 때문에 기다린 일은 없어요.',
  'rule.units-per-turn.pass.elsewhere': '메인 스레드는 일을 하나도 하지 않아서 루프가 붙잡힌 바퀴가 없어요.',
  'rule.units-per-turn.fail':
    '이벤트 루프가 한 바퀴 도는 동안 일의 {percent}%를 {ms}ms 내내 쉬지 않고 했어요. 한 바퀴에 {most}%까지가 한도예요. 한 바퀴가 끝나기 전에는 다른 일이 실행될 수 없어요.',
  'rule.units-per-turn.fail.line':
    '이벤트 루프가 한 바퀴 도는 동안 일의 {percent}%를 {ms}ms 내내 쉬지 않고 했어요({file}의 {line}번째 줄). 한 바퀴에 {most}%까지가 한도예요. 한 바퀴가 끝나기 전에는 다른 일이 실행될 수 없어요.',
  'rule.units-per-turn.fail.none': '함수가 실행되는 동안 끝난 계산이 하나도 없어요.',
  'rule.units-per-turn.inconclusive':
    '이벤트 루프가 한 바퀴 도는 동안 일의 {percent}%를 했고 {ms}ms가 걸렸지만, 컴퓨터가 바빠서 길어진 몫도 있어요.',
  'rule.units-per-turn.inconclusive.uncounted':
    '이벤트 루프가 몇 바퀴 돌았는지 세지 못해서, 일이 어떻게 나뉘어 있었는지 말할 수 없어요.',

  'rule.victim-latency.pass': '`{name}` 차례가 제때 왔어요. 가장 늦었을 때도 {ms}ms 늦었어요.',
  'rule.victim-latency.pass.calm':
    '`{name}` 차례가 {ms}ms 늦었지만, 그만큼 늦출 정도로 코드가 루프를 오래 붙잡지는 않았어요.',
  'rule.victim-latency.fail':
    '`{name}` 차례는 늦어도 {most}ms 안에 와야 하는데 {ms}ms나 기다렸어요. 그동안 예정돼 있던 다른 일도 모두 기다려야 했어요.',
  'rule.victim-latency.fail.line':
    '`{name}` 차례는 늦어도 {most}ms 안에 와야 하는데 {ms}ms나 기다렸어요. {file}의 {line}번째 줄이 이벤트 루프를 붙잡고 있었어요.',
  'rule.victim-latency.fail.none':
    '곁에서 실행되는 작은 일 `{name}` 차례가 한 번도 오지 않아서, 제때 오는지 볼 수 없었어요.',
  'rule.victim-latency.inconclusive':
    '`{name}` 차례가 오기까지 {ms}ms가 걸렸어요. 한도는 {most}ms예요. 코드 때문일 수도, 컴퓨터가 바빠서일 수도 있어요.',

  'rule.no-unhandled.pass': '처리되지 않은 거부가 없어요.',
  'rule.no-unhandled.fail': '아무도 처리하지 않은 거부가 {count}개 있어요. 첫 번째는 {name}: {message}',
  'rule.no-unhandled.fail.line':
    '아무도 처리하지 않은 거부가 {count}개 있어요. 첫 번째는 {file}의 {line}번째 줄에서 나온 {name}: {message}',

  'rule.no-floating.pass': '모든 프로미스를 누군가가 기다리고 있어요.',
  'rule.no-floating.fail':
    '{file}의 {line}번째 줄에서 만든 프로미스를 아무도 기다리지 않아요. (방치된 프로미스 모두 {count}개)',
  'rule.no-floating.fail.dropped':
    '{file}의 {line}번째 줄에서 `{call}` 호출이 돌려준 프로미스를 받자마자 버렸어요. (방치된 프로미스 모두 {count}개)',
  'rule.no-floating.fail.voided':
    '{file}의 {line}번째 줄에서 `void`가 `{call}` 호출의 프로미스를 버려요. 경고는 사라지지만 기다리는 사람은 여전히 없어요. (방치된 프로미스 모두 {count}개)',
  'rule.no-floating.fail.truthy':
    '{file}의 {line}번째 줄에서 `{call}` 호출을 조건으로 썼는데, 그 값은 프로미스예요. 프로미스는 언제나 참이에요. (방치된 프로미스 모두 {count}개)',
  'rule.no-floating.fail.array':
    '{file}의 {line}번째 줄에서 `{call}` 호출로 만든 프로미스 배열을 await했어요. `await`는 배열 안을 들여다보지 않아요. (방치된 프로미스 모두 {count}개)',
  'rule.no-floating.fail.unused':
    '{file}의 {line}번째 줄에서 `{call}` 호출의 프로미스를 담아 두기만 하고 한 번도 쓰지 않았어요. (방치된 프로미스 모두 {count}개)',
  'rule.no-floating.fail.callback':
    '{file}의 {line}번째 줄에서 `{call}`에 async 콜백을 넘겼는데, 콜백이 돌려준 프로미스를 받는 쪽이 무시해요. (방치된 프로미스 모두 {count}개)',
  'rule.no-floating.fail.executor':
    '{file}의 {line}번째 줄에 있는 실행자 함수가 async예요(`{call}`). 그 안에서 실패한 것은 사라져요. (방치된 프로미스 모두 {count}개)',

  'rule.no-leftovers.pass': '실행 중인 채로 남겨 둔 것이 없어요.',
  'rule.no-leftovers.fail': '함수가 끝난 뒤에도 {count}개가 살아 있어요: {names}. 시작한 것은 직접 멈춰 주세요.',

  'rule.log-matches.pass': '호출 {count}번이 한 번씩, 실제로 걸린 시간 그대로 기록됐어요.',
  'rule.log-matches.fail.none': '끝난 호출이 하나도 없어서 시간을 비교할 수 없었어요.',
  'rule.log-matches.fail.missing':
    '`{name}` 호출은 {due}번인데 기록은 {found}번뿐이에요. 호출할 때마다 한 줄씩 남아야 해요.',
  'rule.log-matches.fail.extra': '`{name}` 호출은 {due}번인데 기록은 {found}번이나 돼요. 호출마다 한 줄이면 충분해요.',
  'rule.log-matches.fail.short':
    '`{name}` 호출이 {ms}ms 걸렸다고 기록됐지만, 실제로는 {from}~{to}ms 걸렸어요. 일 자체에 걸린 시간보다도 짧아요.',
  'rule.log-matches.fail.long':
    '`{name}` 호출이 {ms}ms 걸렸다고 기록됐지만, 실제로는 {from}~{to}ms 걸렸어요. 호출 전체보다도 길어요.',
  'rule.log-matches.fail.seconds': '기록된 시간이 초로는 맞지만, 밀리초여야 해요.',

  'rule.memory-peak.pass': '프로세스가 쓴 메모리는 많아야 {peak}MB였어요. 한도는 {most}MB예요.',
  'rule.memory-peak.fail':
    '프로세스가 메모리를 한때 {peak}MB까지 썼어요. 한도는 {most}MB이고, 아직 치우지 못한 것이라고 보기에는 너무 많아요.',
  'rule.memory-peak.inconclusive':
    '프로세스가 메모리를 한때 {peak}MB까지 썼어요. 한도는 {most}MB인데, 그중 일부는 치워지기를 기다리던 것일 수 있어요.',
  'rule.memory-peak.inconclusive.unseen': '실행되는 동안 프로세스의 메모리를 한 번도 들여다보지 못했어요.',

  'rule.duration.pass': '{ms}ms가 걸렸어요. 가장 빠르면 {ideal}ms예요.',
  'rule.duration.fail': '몇 번을 실행해도 {ms}ms쯤 걸려요. 가장 빠르면 {ideal}ms이고, 한도는 {most}ms예요.',
  'rule.duration.inconclusive':
    '{ms}ms가 걸렸고 한도는 {most}ms예요. 컴퓨터가 바빴을 수도 있으니, 시계를 한 번 읽은 것만으로는 단정할 수 없어요.',

  'diagnosis.still-on-the-main-thread':
    '겉모습은 비동기가 됐지만 일은 예전 그 자리, 메인 스레드에서 실행돼요. 키워드를 붙이거나 프로미스로 감싼다고 일하는 곳이 바뀌지는 않아요.',
  'diagnosis.only-later': '일을 옮긴 것이 아니라 미뤘을 뿐이에요. 차례가 오면 똑같이 오래 루프를 붙잡아요.',
  'diagnosis.microtask-yield':
    '다른 프로미스에게만 양보하고 있어요. 타이머도 입력도 네트워크도 마지막 마이크로태스크가 끝날 때까지 기다려야 하니, 루프는 그대로 막혀 있어요.',
  'diagnosis.pieces-too-long':
    '이제 일이 조각으로 나뉘어 있고 조각 사이마다 루프에 차례가 와요. 하지만 모두가 기다리게 되는 것은 가장 긴 조각이고, 그 조각이 아직 너무 길어요.',
  'diagnosis.one-after-another':
    '루프는 비어 있었지만 작업들이 한 줄로 섰어요. 앞의 작업이 끝난 뒤에야 다음 작업을 시작했어요.',
  'diagnosis.one-worker-for-all':
    '일이 메인 스레드를 떠나긴 했지만 워커 하나가 전부 떠맡았어요. 줄이 옮겨 갔을 뿐 짧아지지 않았어요.',
  'diagnosis.too-many-workers': '일감마다 스레드를 새로 만들었어요. 이제 일보다 스레드를 띄우는 데 힘이 더 들어요.',
  'diagnosis.less-work': '할 일을 줄여서 빨라진 거예요. 일의 양은 그대로 두고 순서와 방식만 바꿔야 해요.',
  'diagnosis.constant-answer': '답은 나왔지만 그 답을 얻는 일은 하지 않았어요. 입력이 바뀌면 지난주의 답이 돼 버려요.',
  'diagnosis.not-awaited': '일이 끝나기도 전에 함수가 먼저 끝났어요. 무언가를 시작해 놓고 아무도 기다리지 않아요.',
  'diagnosis.sleep-and-hope': '이만하면 끝났겠지 하고 쉬는 것은 기다림이 아니라 내기예요. 느린 날에는 지게 돼요.',
  'diagnosis.error-swallowed':
    '무언가 실패했는데 호출한 쪽은 끝내 모르고 지나가요. 오류를 숨기는 것은 처리하는 것이 아니에요.',
  'diagnosis.no-limit': '모든 것을 한꺼번에 시작했어요. 줄이 사라진 것이 아니라 이웃집 문 앞으로 옮겨 갔어요.',
  'diagnosis.left-running': '결과는 나왔지만 뒤에서 무언가 계속 돌고 있어요. 시작한 쪽이 멈추는 일까지 맡아야 해요.',
  'diagnosis.wrong-result': '나와야 할 결과와 달라요. 단계마다 다음 단계로 무엇을 넘겨주는지 살펴보세요.',
  'diagnosis.still-blocking':
    '아직도 무언가가 끝날 때까지 스레드를 붙잡고 있어요. 그동안 다른 일에는 차례가 오지 않아요.',
  'diagnosis.failed-instead':
    '함수가 결과를 내지 못하고 실패했어요. 먼저 그 오류부터 살펴보세요. 끝까지 실행돼야 나머지도 판정할 수 있어요.',
  'diagnosis.rejection-unhandled':
    '아무도 귀 기울이지 않는 사이에 프로미스가 실패했어요. 실패하기 전에 기다리거나 catch해 줄 누군가가 있어야 해요.',
  'diagnosis.call-replaced':
    '가게가 의지하는 호출이 사라졌어요. 그 호출은 남아 있어야 해요. 바꿀 수 있는 것은 누가 부르고 누가 기다리느냐예요.',
  'diagnosis.kept-waiting':
    '해야 할 일은 했지만 곁에 있던 작은 일이 제 차례를 너무 오래 기다렸어요. 루프는 모두가 함께 쓰는 거예요.',
  'diagnosis.all-in-memory':
    '전부를 한꺼번에 메모리에 올려 두었어요. 한 조각을 받아서 넘기고 놓아준 다음에 다음 조각을 받으세요.',
  'diagnosis.too-slow':
    '일은 끝났지만 필요한 것보다 훨씬 오래 걸렸어요. 단계마다 무엇을 기다리는지, 꼭 기다려야 하는지 따져 보세요.',
  'diagnosis.wrong-order':
    '할 일은 모두 했지만 정해진 순서와 달라요. 단계마다 무엇을 기다리는지, 그동안 무엇이 진행되는지 따져 보세요.',
  'diagnosis.wrong-time': '호출 전체의 시간을 재고 있지 않아요. 시계가 언제 출발하고 언제 멈추는지 따져 보세요.',

  'problem.exited':
    '일이 끝나기 전에 프로그램이 스스로 종료했어요(종료 코드 {code}). `process.exit`처럼 프로그램을 끝내는 코드를 빼고 저절로 끝나게 해 주세요.',
  'problem.unsettled':
    '함수의 프로미스가 끝내 이행도 거부도 되지 않았고, 그렇게 해 줄 일도 남아 있지 않아요. `resolve`를 부르지 않는 프로미스를 찾아보세요.',
  'problem.unsettled.loading':
    '파일을 끝까지 불러오지 못했어요. 함수 바깥의 `await`가 무언가를 기다리는데, 그것을 가져다줄 일이 하나도 남아 있지 않아요.',
  'problem.timeout.stuck':
    '{seconds}초가 지나도록 {file}의 {line}번째 줄이 이벤트 루프를 붙잡고 있어서 프로그램을 멈췄어요. 그곳의 반복이 언젠가 끝나나요?',
  'problem.timeout.stuck.call':
    '{seconds}초가 지나도록 {file}의 {line}번째 줄에 있는 `{call}` 호출이 이벤트 루프를 붙잡고 있어서 프로그램을 멈췄어요. 이 호출이 돌아오긴 하는지, 이 호출을 둘러싼 반복이 언젠가 끝나는지 살펴보세요.',
  'problem.timeout.stuck.unknown':
    '{seconds}초가 지나도록 무언가가 이벤트 루프를 붙잡고 있어서 프로그램을 멈췄어요. 끝나지 않는 반복이 있는지 찾아보세요.',
  'problem.timeout.waiting':
    '{seconds}초가 지나도록 함수가 끝나지 않아서 프로그램을 멈췄어요. 루프는 비어 있었어요. 오지 않는 무언가를 기다리고 있어요.',
  'problem.timeout.loading':
    '{seconds}초가 지나도록 파일을 다 불러오지 못해서 프로그램을 멈췄어요. 함수 바깥의 `await`가 오지 않는 무언가를 기다리고 있어요.',
  'problem.timeout.worker':
    '{seconds}초가 지나도록 워커 스레드가 {file}의 {line}번째 줄에서 계산하고 있고 함수는 그 결과를 기다리고 있어서 프로그램을 멈췄어요. 그곳의 반복이 언젠가 끝나나요?',
  'problem.output-limit':
    '출력이 {mb}MB를 넘어서 프로그램을 멈췄어요. 끝없이 반복되는 `console.log`가 있는지 찾아보세요.',
  'problem.memory-limit': '메모리를 {mb}MB 넘게 써서 프로그램을 멈췄어요. 끝없이 커지는 것이 있는지 찾아보세요.',
  'problem.memory-limit.line':
    '메모리를 {mb}MB 넘게 써서 {file}의 {line}번째 줄에서 프로그램을 멈췄어요. 그곳에서 끝없이 커지는 것이 있는지 찾아보세요.',
  'problem.killed':
    '일이 끝나기 전에 {signal} 신호를 받아 프로그램이 종료됐어요. 코드가 스스로 보낸 신호라면 빼고, 아니라면 다시 한번 실행해 보세요.',
  'problem.killed.crash':
    '일이 끝나기 전에 프로그램이 비정상 종료됐어요({signal} 신호). `process.abort()`를 부르거나, 코드가 직접 열지 않은 파일 디스크립터를 닫거나 거기에 쓰는 곳이 있는지 찾아보세요.',
  'problem.uncaught': '아무도 잡지 않은 오류 때문에 프로그램이 끝났어요. {name}: {message}',
  'problem.uncaught.line':
    '{file}의 {line}번째 줄에서 나온, 아무도 잡지 않은 오류 때문에 프로그램이 끝났어요. {name}: {message}',
  'problem.load-error': '파일을 불러오지 못했어요. {name}: {message}',
  'problem.load-error.line': '{file}의 {line}번째 줄 때문에 파일을 불러오지 못했어요. {name}: {message}',
  'problem.missing-export':
    '파일이 `{name}`{name|을/를} 내보내지 않아요. (지금 내보내는 것: {found}) 앞에 `export`를 붙이거나 원래 이름으로 되돌려 주세요.',
  'problem.missing-export.none':
    '파일이 `{name}`{name|을/를} 내보내지 않아요. 내보내는 것이 하나도 없어요. 앞에 `export`를 붙여 주세요. 파일이 비어 있다면 먼저 저장해 주세요.',
  'problem.wrong-export.function':
    '`{name}`{name|은/는} 함수여야 하는데, 파일이 그 이름으로 내보내는 것은 {actual} 타입이에요.',
  'problem.wrong-export.class':
    '`{name}`{name|은/는} 클래스여야 하는데, 파일이 그 이름으로 내보내는 것은 {actual} 타입이에요.',
  'problem.wrong-export.object':
    '`{name}`{name|은/는} 객체여야 하는데, 파일이 그 이름으로 내보내는 것은 {actual} 타입이에요.',
  'problem.meter.no-watchdog':
    '이 환경에서는 측정기가 작동하지 않아요. 감시 스레드의 신호가 한 번도 오지 않았어요. `npx async-course doctor`로 무엇이 방해하는지 확인해 보세요.',
  'problem.meter.wire-cut':
    '기록의 일부가 없어져서 이번 실행으로는 아무것도 판정할 수 없어요. 코드가 직접 열지 않은 파일 디스크립터는 건드리지 말고 다시 실행해 주세요.',
  'problem.meter.wire-forged':
    '측정기가 아닌 누군가가 기록에 글을 써서 이번 실행으로는 아무것도 판정할 수 없어요. 코드가 직접 열지 않은 파일은 건드리지 말아 주세요.',
  'problem.meter.clock-patched':
    '실행 중에 시계나 타이머가 바뀌어서 시간을 잴 수 없었어요. `Date`, `performance`, 타이머는 그대로 두세요.',
  'problem.meter.no-crumbs':
    '이 환경에서는 측정기가 작동하지 않아요. 파일의 어느 줄이 실행되는지 따라갈 수 없었어요. `npx async-course doctor`로 무엇이 방해하는지 확인해 보세요.',
  'problem.meter.records-lost':
    '한꺼번에 너무 많은 일이 일어나 측정기가 다 기록하지 못했어요. 이번 실행으로는 판정할 수 없어요. 한 번에 하는 일을 줄이거나 다른 프로그램을 닫고 다시 실행해 주세요.',
  'problem.meter.starved':
    '컴퓨터가 너무 바빠서 측정하지 못했어요. 여러분 잘못이 아니에요. 프로세서를 쓰는 프로그램(다른 빌드, 브라우저 탭, 화상 통화)을 닫고 다시 실행해 주세요.',
  'problem.course-error': '코드가 아니라 과정 자체에 문제가 있어요. {name}: {message}',
  'problem.no-zone': '코드가 아니라 과정 자체에 문제가 있어요. 시나리오가 아무것도 측정하지 않았어요.',
  'problem.busy':
    '컴퓨터가 너무 바빠서 공정하게 판정할 수 없었어요. 여러분 잘못이 아니에요. 프로세서를 쓰는 프로그램(다른 빌드, 브라우저 탭, 화상 통화)을 닫고 다시 확인해 주세요.',
};
