/** What the commands say, in English. */
export const cliEn = {
  'args.unknown-command': 'There is no command `{word}`.',
  'args.unknown-command.near': 'There is no command `{word}`. Did you mean `{near}`?',
  'args.unknown-option': 'There is no option `{word}`.',
  'args.unknown-option.near': 'There is no option `{word}`. Did you mean `{near}`?',
  'args.unknown-id': 'There is no exercise `{word}`. `npx async-course list` shows them all.',
  'args.unknown-id.near': 'There is no exercise `{word}`. Did you mean `{near}`?',
  'args.unknown-shown':
    'There is no exercise and no chapter `{word}`. `npx async-course list` shows the exercises; the chapters are `{first}` to `{last}`.',
  'args.unknown-shown.near':
    'There is no exercise and no chapter `{word}`. Did you mean `{near}`? Whole chapters can be shown as well: `npx async-course show {first}`.',
  'args.chapter-here':
    '`{word}` is a chapter and no exercise. `npx async-course show {chapter}` shows it, and names its exercises.',
  'args.no-value': '`{option}` is a switch and takes no value. Type it alone.',
  'args.needs-value': '`{option}` needs a value: `{option} {value}`.',
  'args.bad-value': '`{option} {value}` cannot be: it takes {wanted}.',
  'args.option-elsewhere': '`{option}` has no meaning with `{command}`.',
  'args.too-many': '`{command}` does not know what to do with `{word}`.',
  'args.file-needs-as': '`--file` needs to know which exercise the file answers: add `--as ID`.',
  'args.as-needs-file':
    '`--as` says which exercise a file answers: `npx async-course check F --as ID`. Without a file, name the exercise alone.',
  'args.no-such-hint': '`{id}` has {n} hints, and `{word}` is none of them. Type a number from 1 to {n}.',
  'args.reset-what': 'Which exercise? `npx async-course reset ID`, or `--all` for every one of them.',
  'args.no-runtime':
    '`{runtime}` cannot be started here. Install it, or leave `--runtime {runtime}` out and use the one that runs this course.',
  'args.see-help': 'Type `npx async-course --help` to see what there is.',

  'crash.said':
    'Something went wrong inside async-course {version} (Node {node}); this is not your fault, and your files are as they were. Please report what follows.',

  'home.none':
    'There is no course folder here. Start with `npx async-course`, make one with `npx async-course init`, or point to yours with `--dir DIR`. To judge any file: `npx async-course check --file F --as ID`.',
  'home.none-there': '{dir} is no course folder. Make it one with `npx async-course init {dir}`.',

  'folder.is-file': '{dir} is a file. Name a folder that is empty or not there yet.',
  'folder.unreadable': '{dir} cannot be read. Name another folder, or ask for the right to read this one.',
  'folder.not-empty':
    '{dir} is not empty ({count} {count|entry|entries}), and nothing of yours is to be mixed up. Name a new folder, such as {suggestion}',
  'folder.cannot-write':
    '{dir} cannot be written to ({error}). Name a folder that belongs to you: `npx async-course init DIR`.',

  'course.no-lessons': 'The course in {folder} has no lessons.',
  'course.missing-file': 'The course is broken: {file} is missing.',
  'course.missing-heading': 'The course is broken: {file} lacks {heading}.',
  'course.bad-json': 'The course is broken: {file} is not JSON ({error}).',
  'course.bad-key': 'The course is broken: {file}, at {key}: wanted is {wanted}.',
  'course.bad-folder':
    'The course is broken: the folder {folder} should be named by its number and a name, such as 07-first-steps.',
  'course.twins': 'The course is broken: {first} and {second} have the same id or number.',

  'store.unreadable': 'Your progress in {file} cannot be read ({error}). Nothing was changed.',
  'store.locked':
    'Another async-course (process {pid}) does not let go of your progress, so nothing was written down. Close it, or if there is none, delete {file}.',
  'store.cannot-write': 'Your progress in {dir} cannot be written ({error}), so nothing was written down.',
  'store.newer':
    'Your progress in {file} was written by a newer version of this course (schema {schema}). It was not touched. Use the newer version: `npx async-course@latest`.',
  'store.damaged':
    'Your progress file was damaged. It was set aside as {file}, and {kept} {kept|exercise|exercises} could be read and kept. Your exercise files are untouched.',

  'problem.file-missing':
    'There is no file {path}. If you moved it, move it back, or get the starting file with `npx async-course reset ID`.',
  'problem.file-is-folder': '{path} is a folder. Name the file in it: `--file {path}/exercise.ts`.',
  'problem.file-unreadable': '{path} cannot be read ({error}).',
  'problem.file-empty':
    '{file} is empty. Undo in your editor, or get the starting file with `npx async-course reset ID`.',
  'problem.file-too-big': '{file} has {bytes} bytes; an exercise has a few hundred. Is it the right file?',
  'problem.file-not-utf8': '{file} is not UTF-8 text. Save it with the encoding UTF-8 in your editor.',
  'problem.syntax': 'Line {line}, column {column} of {file} is no valid code yet: {error}',
  'problem.too-deep':
    'Line {line} of {file} opens more brackets within brackets than can be read. Did a key stay pressed? Take out what is too many.',
  'problem.not-erasable':
    'Line {line} of {file}: {error}. Exercises run without a compiler that could build it. Instead of an `enum` write an object with `as const`; instead of a parameter property write the field and assign it.',

  'check.repeated':
    '{id}, {n} times: {pass} passed, {fail} failed, {inconclusive} inconclusive, {error} could not be judged.',
  'check.summary':
    '{n} exercises: {pass} passed, {fail} not yet, {inconclusive} inconclusive, {error} could not be judged.',
  'show.file': 'Your file: {file}',
  'show.next': 'Judge your file: `npx async-course check {id}` · a hint: `npx async-course hint {id}`',
  'next.is': 'Next: {id}, “{title}”. Read it with `npx async-course show {id}`.',
  'next.done': 'All exercises are done. `npx async-course list` shows them; each can be done again.',
  'status.no-folder': 'You have no course folder yet.',
  'status.folder': 'Your course folder: {dir}',
  'status.done': '{done} of {total} exercises done; about {minutes} {minutes|minute|minutes} to go.',
  'status.type.init':
    'Type `npx async-course init` to make one here, then `npx async-course show` to read the first exercise. In a terminal, `npx async-course` alone leads you through.',
  'status.type.current':
    'You are at {id}. Type `npx async-course show` to read it, `npx async-course check` to have your file judged, `npx async-course hint` for a hint.',
  'init.new': 'Made {dir} with {n} {n|exercise|exercises}.',
  'init.added': 'Added {n} new {n|exercise|exercises} to {dir}. Nothing of yours was changed.',
  'init.updated':
    'The course has a new version of {ids}; you had not changed {n|it|them}, so {n|it is|they are} up to date now.',
  'init.kept':
    'The course has a new version of {ids}. Your {n|file stays|files stay} as you left {n|it|them}; `npx async-course diff ID --start` shows what changed, `npx async-course reset ID` brings the new one and keeps yours.',
  'init.complete': '{dir} is complete; nothing was changed.',
  'init.next':
    'Go there and type `npx async-course`, or open the first exercise in your editor and type `npx async-course watch`.',
  'watch.checking': 'Judging {id} …',
  'watch.waiting': 'Watching {file}. Save it to have it judged; Ctrl-C ends.',
  'watch.silent': 'This system reports no file changes here, so the file is looked at twice a second.',
  'watch.vanished': '{file} is gone. As soon as it is back, it is judged again.',
  'reset.done': '{id}: the starting file is back. You had not changed it, or it was gone.',
  'reset.kept':
    '{id}: the starting file is back. Your version is kept: `npx async-course attempts {id}` lists it and puts it back.',

  'attempts.none': 'Nothing of {id} has been judged yet.',
  'attempts.pass': 'passed',
  'attempts.fail': 'not yet',
  'attempts.inconclusive': 'no verdict',
  'attempts.error': 'not judged',
  'attempts.unjudged': 'kept aside',
  'attempts.row': '{number}: {status}, {time}. {said}',
  'attempts.how': '`npx async-course attempts {id} N` puts number N back; what stands in the file now is kept as well.',
  'attempts.restored': '{file} is attempt {number} again. What stood there before is kept as an attempt, too.',
  'attempts.same': '{file} has the text of attempt {number} already.',
  'attempts.no-such':
    '{id} has {n} {n|attempt|attempts}, and {number} is none of them. `npx async-course attempts {id}` lists them.',
  'attempts.gone': 'Attempt {number} of {id} is no longer on the disk.',
  'attempts.bad-number': '`{word}` is no number. `npx async-course attempts {id}` lists the attempts with theirs.',

  'readme.question': 'Before you run it',
  'readme.how': 'How to go on',
  'readme.steps':
    'Mend `exercise.ts` and save it. With `npx async-course` (or `npx async-course watch {id}`) running, every save is judged; `npx async-course check {id}` judges it once, `npx async-course hint {id}` gives a hint.',

  'help.about': 'async-course: why asynchronous JavaScript so often does not run concurrently, and at which line.',
  'help.commands': 'Commands',
  'help.options': 'Options',
  'help.exit-codes':
    'Exit codes: 0 pass or done · 1 a check failed · 2 wrong usage · 3 no verdict: the machine was too busy, or another runtime is needed · 4 the course is broken',
  'help.command.start': 'starts the course, or goes on where you stopped',
  'help.command.init': 'writes the exercises into a folder, without asking',
  'help.command.list': 'all exercises and how far you are',
  'help.command.show': 'the text of an exercise; `show chapter-2` sums up a chapter',
  'help.command.hint': 'the next hint, or hint number N',
  'help.command.solution': 'one good answer, and why it works',
  'help.command.diff': 'your file beside a good answer, line by line',
  'help.command.next': 'what comes next',
  'help.command.status': 'where you stand',
  'help.command.run': 'runs your file once and draws its timeline',
  'help.command.check': 'judges your files; with --file F --as ID any file',
  'help.command.watch': 'judges on every save',
  'help.command.reset': 'puts the starting file back; your version is kept',
  'help.command.attempts': 'what you had judged so far; with N, puts that version back',
  'help.command.author': 'for authors: makes a lesson, proves that a course is sound',
  'help.option.lang': 'the language of everything that is said',
  'help.option.dir': 'your course folder, if it is not here or above',
  'help.option.course': 'another course, from its folder',
  'help.option.runtime': 'what runs your file',
  'help.option.json': 'prints JSON and nothing else: one object, from debug a line for each event',
  'help.option.reporter': 'the form of the verdict',
  'help.option.all': 'every exercise',
  'help.option.file': 'a file to be judged or run in place of yours',
  'help.option.as': 'the exercise that the file answers',
  'help.option.repeat': 'judges N times and reports the worst',
  'help.option.jobs': 'judges N exercises at a time',
  'help.option.quick': 'fewer repeats, and none on a busy machine',
  'help.option.number': 'the number of the new lesson, its place in the course',
  'help.option.slow-callback': 'what holds the loop for longer is told (100)',
  'help.option.quiet': 'nothing while it runs, only the summary',
  'help.option.debug-promises':
    'every promise is followed, of packages as well; makes the program many times slower (Node)',
  'help.option.once-per-line': 'a line is told of once, then only counted',
  'help.option.html': 'writes a page with everything that was seen',
  'help.option.trace': 'writes a trace for Perfetto and the DevTools',
  'help.option.cpuprofile': 'writes the CPU profile of the runtime, too',
  'help.option.no-color': 'no colours (so does NO_COLOR)',
  'help.option.ascii': 'no signs beyond ASCII',
  'help.option.plain': 'line by line, for screen readers and logs',
  'help.option.help': 'this text; with a command, its own',
  'help.option.version': 'the version',

  'doctor.runtime.good': '{name} runs the course.',
  'doctor.runtime.old':
    '{name} is too old: the course needs Node {oldest} or newer. Get it from nodejs.org, then start again.',
  'doctor.cores.good': '{cores} cores: parallel work can be seen.',
  'doctor.cores.one':
    'One core: threads take turns here. Verdicts stay right, since nothing asks for a speed-up; bars of parallel work will look longer.',
  'doctor.terminal.good': 'The terminal has {columns} columns and {rows} rows.',
  'doctor.terminal.ascii':
    'The terminal has {columns} columns and {rows} rows, and does not say that it knows Unicode: pictures are drawn in ASCII. If it does, set `LANG` to a UTF-8 locale.',
  'doctor.terminal.narrow': 'The terminal has only {columns} columns. Make the window {fewest} columns wide or more.',
  'doctor.editor.good': '`e` opens your file with {name}.',
  'doctor.editor.none':
    'No editor is configured. Set `EDITOR` (for example `EDITOR="code -w"`) if `e` is to open your file; your editor can just as well be opened by hand.',
  'doctor.files.good': 'The system tells of saved files: a save is judged at once.',
  'doctor.files.polling':
    'The system does not tell of saved files in {dir} (a network folder, or WSL). The course looks itself, about once a second; `r` judges at once.',
  'doctor.files.read-only':
    '{dir} cannot be written to, so it could not be tried whether saves are noticed. Run `npx async-course doctor --dir DIR` for your course folder.',
  'doctor.timers.good': 'Timers come {medianMs} ms late in the middle, {worstMs} ms at worst.',
  'doctor.timers.late':
    'Timers come {medianMs} ms late in the middle, {worstMs} ms at worst. That is coarse, and verdicts know it; close other programs if they are often inconclusive.',
  'doctor.noise.good':
    'The machine is quiet: {percent} % of the time was somebody else’s; the longest gap was {ms} ms.',
  'doctor.noise.busy':
    'The machine is busy: {percent} % of the time was somebody else’s; the longest gap was {ms} ms. Verdicts stay right, some will be inconclusive. Close builds, video calls and browser tabs.',
  'doctor.meter.good': 'The meter works: it saw a planted stall of {planted} ms at its line, as {ms} ms.',
  'doctor.meter.bad':
    'The meter does not work here: in {runs} runs it never saw a planted stall. No verdict can be trusted. Try another version of the runtime, and `npm ci` if this is a checkout.',
  'help.command.debug':
    'runs any program and says, on stderr, which line holds its loop and which promise nobody waits for',
  'help.command.doctor': 'looks at what the course depends on here, and what to do about it',
  'demo.pitfall': '“{title}”, as the exercise comes:',
  'demo.answer': 'The same work, mended:',
  'help.command.demo': 'runs an exercise as it comes and then a good answer, and draws both',
} as const;
