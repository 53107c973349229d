import type { cliEn } from './cli.en.ts';

/** What the commands say, in Korean. */
export const cliKo: Readonly<Record<keyof typeof cliEn, string>> = {
  'args.unknown-command': '`{word}` 명령은 없어요.',
  'args.unknown-command.near': '`{word}` 명령은 없어요. 혹시 `{near}` 아닌가요?',
  'args.unknown-option': '`{word}` 옵션은 없어요.',
  'args.unknown-option.near': '`{word}` 옵션은 없어요. 혹시 `{near}` 아닌가요?',
  'args.unknown-id': '`{word}`{word|이라는/라는} 연습은 없어요. `npx async-course list`로 전체 목록을 볼 수 있어요.',
  'args.unknown-id.near': '`{word}`{word|이라는/라는} 연습은 없어요. 혹시 `{near}` 아닌가요?',
  'args.unknown-shown':
    '`{word}`{word|이라는/라는} 연습도 장도 없어요. 연습은 `npx async-course list`로 모두 볼 수 있고, 장은 `{first}`부터 `{last}`까지 있어요.',
  'args.unknown-shown.near':
    '`{word}`{word|이라는/라는} 연습도 장도 없어요. 혹시 `{near}` 아닌가요? 장 전체도 볼 수 있어요: `npx async-course show {first}`',
  'args.chapter-here':
    '`{word}`{word|은/는} 연습이 아니라 장이에요. `npx async-course show {chapter}`로 장을 보면 연습 이름도 나와요.',
  'args.no-value': '`{option}` 옵션은 켜고 끄는 스위치라서 값을 받지 않아요. 값 없이 입력해 주세요.',
  'args.needs-value': '`{option}` 옵션에는 값이 필요해요: `{option} {value}`',
  'args.bad-value': '`{option} {value}`처럼 쓸 수는 없어요. 쓸 수 있는 값: {wanted}',
  'args.option-elsewhere': '`{option}` 옵션은 `{command}` 명령에서는 쓰이지 않아요.',
  'args.too-many': '`{command}` 명령에 쓸 수 없는 말이 있어요: `{word}`',
  'args.file-needs-as': '`--file`로 준 파일이 어느 연습의 답인지 알려 주세요. `--as ID`를 덧붙이면 돼요.',
  'args.as-needs-file':
    '`--as`는 파일이 어느 연습의 답인지 알려 주는 옵션이에요. `npx async-course check 파일 --as ID`처럼 파일을 함께 주거나, 연습 이름만 입력해 주세요.',
  'args.no-such-hint': '`{id}` 연습의 힌트는 {n}개인데, `{word}` 번은 없어요. 1부터 {n} 사이의 숫자를 입력해 주세요.',
  'args.reset-what':
    '어느 연습을 되돌릴까요? `npx async-course reset ID`처럼 입력하거나, 전부 되돌리려면 `--all`을 붙여 주세요.',
  'args.no-runtime':
    '여기서는 `{runtime}` 런타임을 실행할 수 없어요. 먼저 설치하거나, `--runtime {runtime}` 없이 지금 쓰는 런타임으로 실행하세요.',
  'args.see-help': '쓸 수 있는 명령은 `npx async-course --help`로 볼 수 있어요.',

  'crash.said':
    'async-course {version}(Node {node}) 안에서 문제가 생겼어요. 학습자의 잘못이 아니고, 파일도 그대로예요. 아래 내용을 알려 주시면 고칠게요.',

  'home.none':
    '여기에는 학습 폴더가 없어요. `npx async-course`로 시작하거나, `npx async-course init`으로 만들거나, 이미 있다면 `--dir DIR`로 알려 주세요. 파일 하나만 판정하려면 `npx async-course check --file F --as ID`를 쓰면 돼요.',
  'home.none-there': '{dir} 폴더는 학습 폴더가 아니에요. `npx async-course init {dir}`로 만들 수 있어요.',

  'folder.is-file': '{dir} 경로에는 파일이 있어요. 비어 있거나 아직 없는 폴더를 골라 주세요.',
  'folder.unreadable': '{dir} 폴더를 읽을 수 없어요. 다른 폴더를 고르거나 읽기 권한을 확인해 주세요.',
  'folder.not-empty':
    '{dir} 폴더가 비어 있지 않아요(항목 {count}개). 기존 파일과 섞이지 않도록 새 폴더를 골라 주세요. 예: {suggestion}',
  'folder.cannot-write':
    '{dir} 폴더에 쓸 수 없어요({error}). 쓰기 권한이 있는 폴더를 골라 주세요: `npx async-course init DIR`',

  'course.no-lessons': '{folder} 폴더의 과정에 레슨이 하나도 없어요.',
  'course.missing-file': '과정에 문제가 있어요. 없는 파일: {file}',
  'course.missing-heading': '과정에 문제가 있어요. {file} 파일에 빠진 부분: {heading}',
  'course.bad-json': '과정에 문제가 있어요. {file} 파일이 올바른 JSON이 아니에요({error}).',
  'course.bad-key': '과정에 문제가 있어요. {file} 파일의 {key} 항목에 있어야 할 것: {wanted}',
  'course.bad-folder':
    '과정에 문제가 있어요. {folder} 폴더의 이름은 07-first-steps처럼 번호와 이름으로 이루어져야 해요.',
  'course.twins': '과정에 문제가 있어요. {first} 폴더와 {second} 폴더의 id나 번호가 같아요.',

  'store.unreadable': '학습 기록 {file} 파일을 읽을 수 없어요({error}). 아무것도 바꾸지 않았어요.',
  'store.locked':
    '다른 async-course(프로세스 {pid})가 학습 기록을 붙잡고 있어서 기록하지 못했어요. 그 창을 닫거나, 그런 프로그램이 없다면 {file} 파일을 지우세요.',
  'store.cannot-write': '{dir} 폴더에 학습 기록을 쓸 수 없어서({error}) 기록하지 못했어요.',
  'store.newer':
    '학습 기록 {file} 파일은 더 새로운 버전의 과정에서 저장됐어요(스키마 {schema}). 파일은 건드리지 않았어요. 새 버전으로 실행해 주세요: `npx async-course@latest`',
  'store.damaged':
    '학습 기록 파일이 손상되어 있어서 {file} 이름으로 따로 보관했어요. 읽을 수 있는 연습 {kept}개의 기록은 그대로 살렸어요. 연습 파일은 건드리지 않았어요.',

  'problem.file-missing':
    '{path} 파일이 없어요. 옮겼다면 제자리에 돌려놓거나, `npx async-course reset ID`로 처음 파일을 다시 받으세요.',
  'problem.file-is-folder': '{path} 경로는 폴더예요. 그 안의 파일을 알려 주세요: `--file {path}/exercise.ts`',
  'problem.file-unreadable': '{path} 파일을 읽을 수 없어요({error}).',
  'problem.file-empty':
    '{file} 파일이 비어 있어요. 편집기에서 되돌리거나, `npx async-course reset ID`로 처음 파일을 다시 받으세요.',
  'problem.file-too-big': '{file} 파일이 {bytes}바이트나 돼요. 연습 파일은 보통 몇백 바이트예요. 이 파일이 맞나요?',
  'problem.file-not-utf8': '{file} 파일은 UTF-8 텍스트가 아니에요. 편집기에서 인코딩을 UTF-8로 바꿔 저장해 주세요.',
  'problem.syntax': '{file} 파일 {line}번째 줄 {column}번째 칸이 아직 올바른 코드가 아니에요: {error}',
  'problem.too-deep':
    '{file} 파일 {line}번째 줄에 괄호가 너무 여러 겹으로 열려 있어서 읽을 수 없어요. 키가 눌린 채로 있지 않았나요? 남는 괄호를 지워 주세요.',
  'problem.not-erasable':
    '{file} 파일 {line}번째 줄: {error}. 연습은 컴파일 과정 없이 실행돼서 이 문법은 쓸 수 없어요. `enum` 대신 `as const`를 붙인 객체를, 매개변수 프로퍼티 대신 필드를 선언하고 대입하는 코드를 써 주세요.',

  'check.repeated': '{id}, {n}번 판정: 통과 {pass}번, 실패 {fail}번, 판정 보류 {inconclusive}번, 판정 불가 {error}번',
  'check.summary': '연습 {n}개: 통과 {pass}개, 아직 {fail}개, 판정 보류 {inconclusive}개, 판정 불가 {error}개',
  'show.file': '연습 파일: {file}',
  'show.next': '판정받기: `npx async-course check {id}` · 힌트 보기: `npx async-course hint {id}`',
  'next.is': '다음 연습: {id}, “{title}”. `npx async-course show {id}`로 읽을 수 있어요.',
  'next.done': '모든 연습을 마쳤어요. `npx async-course list`에서 전체를 보고, 원하는 연습을 다시 해 볼 수 있어요.',
  'status.no-folder': '아직 학습 폴더가 없어요.',
  'status.folder': '학습 폴더: {dir}',
  'status.done': '연습 {total}개 중 {done}개를 마쳤어요. 남은 시간은 약 {minutes}분이에요.',
  'status.type.init':
    '`npx async-course init`으로 여기에 폴더를 만들고, `npx async-course show`로 첫 연습을 읽어 보세요. 터미널에서 `npx async-course`만 입력하면 차근차근 안내해 드려요.',
  'status.type.current':
    '지금 할 연습은 {id}{id|이에요/예요}. 읽으려면 `npx async-course show`, 판정받으려면 `npx async-course check`, 힌트가 필요하면 `npx async-course hint`를 입력하세요.',
  'init.new': '{dir} 폴더를 만들고 연습 {n}개를 넣었어요.',
  'init.added': '{dir} 폴더에 새 연습 {n}개를 추가했어요. 기존 파일은 바꾸지 않았어요.',
  'init.updated': '과정에서 새로 고쳐진 연습: {ids}. 아직 손대지 않은 파일이라 새 버전으로 바꿨어요.',
  'init.kept':
    '과정에서 새로 고쳐진 연습: {ids}. 이미 고친 파일이라 그대로 두었어요. 바뀐 내용은 `npx async-course diff ID --start`로 볼 수 있고, `npx async-course reset ID`를 입력하면 새 버전을 받고, 지금 파일은 따로 보관해요.',
  'init.complete': '{dir} 폴더에는 이미 모든 연습이 있어요. 아무것도 바꾸지 않았어요.',
  'init.next':
    '그 폴더로 가서 `npx async-course`를 입력하거나, 편집기로 첫 연습을 열고 `npx async-course watch`를 입력하세요.',
  'watch.checking': '{id} 연습을 판정하고 있어요 …',
  'watch.waiting': '{file} 파일을 지켜보고 있어요. 저장하면 바로 판정해요. 끝내려면 Ctrl-C를 누르세요.',
  'watch.silent': '여기서는 시스템이 파일 변경을 알려 주지 않아서 1초에 두 번씩 파일을 직접 확인해요.',
  'watch.vanished': '{file} 파일이 사라졌어요. 다시 생기면 바로 판정할게요.',
  'reset.done': '{id}: 처음 파일로 되돌렸어요. 바뀐 내용이 없었거나 파일이 없었어요.',
  'reset.kept':
    '{id}: 처음 파일로 되돌렸어요. 작성한 내용은 보관했고, `npx async-course attempts {id}`로 다시 꺼낼 수 있어요.',

  'attempts.none': '{id} 연습은 아직 판정받은 적이 없어요.',
  'attempts.pass': '통과',
  'attempts.fail': '아직',
  'attempts.inconclusive': '판정 보류',
  'attempts.error': '판정 못 함',
  'attempts.unjudged': '따로 보관',
  'attempts.row': '{number}번: {status}, {time}. {said}',
  'attempts.how':
    '`npx async-course attempts {id} N`을 입력하면 N번 내용으로 되돌려요. 지금 파일의 내용도 함께 보관해요.',
  'attempts.restored': '{file} 파일을 {number}번 내용으로 되돌렸어요. 그 전에 있던 내용도 보관해 두었어요.',
  'attempts.same': '{file} 파일은 이미 {number}번 내용과 같아요.',
  'attempts.no-such':
    '{id} 연습에 보관된 내용은 {n}개이고, {number}번은 없어요. `npx async-course attempts {id}`로 목록을 볼 수 있어요.',
  'attempts.gone': '{id} 연습의 {number}번 내용이 디스크에 없어요.',
  'attempts.bad-number':
    '`{word}`{word|은/는} 번호가 아니에요. `npx async-course attempts {id}`로 번호를 볼 수 있어요.',

  'readme.question': '실행하기 전에',
  'readme.how': '이렇게 진행하세요',
  'readme.steps':
    '`exercise.ts` 파일을 고치고 저장하세요. `npx async-course`나 `npx async-course watch {id}`가 실행 중이면 저장할 때마다 판정해요. 한 번만 판정하려면 `npx async-course check {id}`, 힌트가 필요하면 `npx async-course hint {id}`를 입력하세요.',

  'help.about':
    'async-course: 비동기 JavaScript가 왜 동시에 실행되지 않는지, 어느 줄이 원인인지 직접 보면서 배우는 과정',
  'help.commands': '명령',
  'help.options': '옵션',
  'help.exit-codes':
    '종료 코드: 0 통과 또는 완료 · 1 판정 실패 · 2 잘못된 사용법 · 3 판정 보류(컴퓨터가 바쁘거나 다른 런타임이 필요함) · 4 과정 자체의 문제',
  'help.command.start': '과정을 시작하거나, 멈춘 곳부터 이어서 해요',
  'help.command.init': '묻지 않고 폴더에 연습을 만들어요',
  'help.command.list': '전체 연습과 진행 상황',
  'help.command.show': '연습의 설명. `show chapter-2`는 장을 한눈에 정리해 줘요',
  'help.command.hint': '다음 힌트, 또는 N번째 힌트',
  'help.command.solution': '좋은 답 하나와 그 이유',
  'help.command.diff': '내 파일과 좋은 답을 줄마다 비교하기',
  'help.command.next': '다음에 할 연습',
  'help.command.status': '지금 어디까지 왔는지',
  'help.command.run': '파일을 한 번 실행하고 타임라인을 그려요',
  'help.command.check': '파일을 판정해요. --file F --as ID를 쓰면 어떤 파일이든 판정해요',
  'help.command.watch': '저장할 때마다 판정해요',
  'help.command.reset': '처음 파일로 되돌려요. 작성한 내용은 보관해요',
  'help.command.attempts': '지금까지 판정받은 내용. N을 주면 그 내용으로 되돌려요',
  'help.command.author': '과정을 만드는 사람용: 레슨을 만들고, 과정이 올바른지 증명해요',
  'help.option.lang': '안내 언어',
  'help.option.dir': '학습 폴더가 여기나 위쪽 폴더에 없을 때 그 위치',
  'help.option.course': '다른 과정의 폴더',
  'help.option.runtime': '파일을 실행할 런타임',
  'help.option.json': 'JSON만 출력해요. 객체 하나이고, debug에서는 알릴 때마다 한 줄이에요',
  'help.option.reporter': '판정 결과의 형식',
  'help.option.all': '모든 연습',
  'help.option.file': '내 파일 대신 판정하거나 실행할 파일',
  'help.option.as': '그 파일이 답하는 연습',
  'help.option.repeat': 'N번 판정하고 가장 나쁜 결과를 알려요',
  'help.option.jobs': '한 번에 N개씩 판정해요',
  'help.option.quick': '반복을 줄이고, 바쁜 상태에서는 하지 않아요',
  'help.option.number': '새 레슨의 번호, 과정에서의 자리',
  'help.option.slow-callback': '루프를 이보다 오래 붙잡으면 알려요(100)',
  'help.option.quiet': '실행 중에는 조용히 있다가 요약만 알려요',
  'help.option.debug-promises': '패키지까지 모든 프로미스를 따라가요. 프로그램이 몇 배로 느려져요(Node)',
  'help.option.once-per-line': '같은 줄은 한 번만 알리고 횟수만 세요',
  'help.option.html': '본 것을 모두 담은 웹 페이지를 저장해요',
  'help.option.trace': 'Perfetto와 DevTools로 여는 트레이스를 저장해요',
  'help.option.cpuprofile': '런타임의 CPU 프로필도 저장해요',
  'help.option.no-color': '색을 쓰지 않아요(NO_COLOR도 같아요)',
  'help.option.ascii': 'ASCII 문자만 써요',
  'help.option.plain': '화면 낭독기와 로그를 위해 한 줄씩 출력해요',
  'help.option.help': '이 도움말. 명령과 함께 쓰면 그 명령의 도움말',
  'help.option.version': '버전',

  'doctor.runtime.good': '{name}에서 과정을 실행할 수 있어요.',
  'doctor.runtime.old':
    '{name} 버전은 너무 오래됐어요. Node {oldest} 이상이 필요해요. nodejs.org에서 받아 다시 시작해 주세요.',
  'doctor.cores.good': '코어가 {cores}개라서 병렬 작업을 눈으로 볼 수 있어요.',
  'doctor.cores.one':
    '코어가 하나라서 스레드가 번갈아 실행돼요. 속도 향상을 요구하지 않으니 판정은 그대로 정확하지만, 병렬 작업의 막대가 더 길어 보여요.',
  'doctor.terminal.good': '터미널 크기는 {columns}칸 × {rows}줄이에요.',
  'doctor.terminal.ascii':
    '터미널 크기는 {columns}칸 × {rows}줄이고, 유니코드를 쓴다는 표시가 없어서 그림을 ASCII로 그려요. 유니코드를 쓸 수 있다면 `LANG`을 UTF-8 로캘로 설정해 주세요.',
  'doctor.terminal.narrow': '터미널이 {columns}칸밖에 안 돼요. 창을 {fewest}칸 이상으로 넓혀 주세요.',
  'doctor.editor.good': '`e`를 누르면 파일을 여는 프로그램: {name}',
  'doctor.editor.none':
    '설정된 편집기가 없어요. `e`로 파일을 열고 싶다면 `EDITOR`를 설정하세요(예: `EDITOR="code -w"`). 편집기를 직접 열어도 괜찮아요.',
  'doctor.files.good': '파일을 저장하면 시스템이 바로 알려 줘요. 저장하자마자 판정해요.',
  'doctor.files.polling':
    '{dir} 폴더에서는 시스템이 파일 저장을 알려 주지 않아요(네트워크 폴더나 WSL). 과정이 1초에 한 번쯤 직접 확인하고, `r`을 누르면 바로 판정해요.',
  'doctor.files.read-only':
    '{dir} 폴더에 쓸 수 없어서 저장을 알아차리는지 시험하지 못했어요. 학습 폴더로 `npx async-course doctor --dir DIR`를 실행해 보세요.',
  'doctor.timers.good': '타이머는 보통 {medianMs}ms, 가장 늦을 때 {worstMs}ms 늦게 울려요.',
  'doctor.timers.late':
    '타이머는 보통 {medianMs}ms, 가장 늦을 때 {worstMs}ms 늦게 울려요. 간격이 거칠지만 판정은 이를 감안해요. 판정 보류가 잦다면 다른 프로그램을 닫아 주세요.',
  'doctor.noise.good': '컴퓨터가 한가해요. 다른 프로그램이 쓴 시간은 {percent} %, 가장 긴 공백은 {ms}ms예요.',
  'doctor.noise.busy':
    '컴퓨터가 바빠요. 다른 프로그램이 쓴 시간은 {percent} %, 가장 긴 공백은 {ms}ms예요. 판정은 정확하지만 판정 보류가 나올 수 있어요. 빌드, 영상 통화, 브라우저 탭을 닫아 보세요.',
  'doctor.meter.good': '측정기가 잘 작동해요. 일부러 넣은 {planted}ms 멈춤을 그 줄에서 {ms}ms로 찾아냈어요.',
  'doctor.meter.bad':
    '여기서는 측정기가 작동하지 않아요. {runs}번 실행하는 동안 일부러 넣은 멈춤을 한 번도 찾지 못했어요. 판정을 믿을 수 없으니 다른 버전의 런타임을 써 보고, 저장소에서 받은 것이라면 `npm ci`를 실행해 주세요.',
  'help.command.debug':
    '아무 프로그램이나 실행해서 이벤트 루프를 붙잡는 줄과 아무도 기다리지 않는 프로미스를 표준 오류로 알려 줘요',
  'help.command.doctor': '이 컴퓨터에서 과정에 필요한 것들을 살펴보고 할 일을 알려 줘요',
  'demo.pitfall': '“{title}”, 처음 파일 그대로 실행하면:',
  'demo.answer': '같은 일을 고쳐서 실행하면:',
  'help.command.demo': '처음 파일과 좋은 답을 차례로 실행하고 두 타임라인을 그려요',
};
