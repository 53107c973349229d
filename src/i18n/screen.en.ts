/** What the panels and the interactive course say, in English. */
export const screenEn = {
  'unit.ms': '{n} ms',
  'unit.s': '{n} s',

  'timeline.loop': 'loop',
  'timeline.unit': 'ms',
  'timeline.more': '+ {n} more',
  'timeline.at-once': '{n} at once',
  'timeline.in-turn': 'one at a time',
  'timeline.open': 'not finished',
  'timeline.free': 'free',
  'timeline.blocked': 'blocked {ms}',
  'timeline.line': 'line {line}',
  'timeline.server': 'server',
  'timeline.child': 'child process',
  'timeline.thread': 'thread {n}',
  'timeline.runtime-thread': 'runtime’s thread',
  'timeline.main-thread': 'main thread',
  'timeline.settled': 'your function was over here, after {ms}',

  'verdict.pass': 'passed',
  'verdict.fail': 'not yet',
  'verdict.inconclusive': 'no verdict: this machine was too busy',
  'verdict.error': 'could not be judged',
  'verdict.held': 'held the loop for {ms}',

  'output.title': 'Your program printed:',
  'output.title.end': 'Your program printed {all} lines; the last {n}:',

  'prediction.ms.close': 'You predicted {given}. It took {measured}: you saw it coming.',
  'prediction.ms.near': 'You predicted {given}. It took {measured}: close, and worth asking where the rest comes from.',
  'prediction.ms.far':
    'You predicted {given}. It took {measured}. Surprises like this one are what the exercise is about.',
  'prediction.choice.right': 'You chose {given}, and that is what happened.',
  'prediction.choice.other':
    'You chose {given}; what happened is {answer}. Compare it with the timeline: where did the two part?',

  'hint.title': 'Hint {n} of {total}',
  'why.title': 'Why it works',
  'solution.title': 'One good answer',

  'progress.percent': '{n} %',
  'list.minutes': '{n} min',

  'key.begin': '[Enter] go on',
  'key.begin.result': '[Enter] back to the verdict',
  'key.begin.check': '[Enter] check my file',
  'key.hint': '[h]int {n}/{total}',
  'key.run': '[r]un',
  'key.timeline': '[t]imeline',
  'key.list': '[l]ist',
  'key.solution': '[s]olution',
  'key.story': '[p]roblem',
  'key.editor': '[e]ditor',
  'key.next': '[n]ext',
  'key.choose': '[Enter] choose',
  'key.back': '[Esc] back',
  'key.help': '[?] help',
  'key.quit': '[q]uit',

  'story.file': 'Your file: {file}',
  'pitfall.title': 'This is what happens as the file stands now:',
  'pitfall.your-turn':
    'Your turn. Open {file} in your editor, change it, and save: every save is judged here. Nothing you do can break the course; `h` gives a hint.',
  'timeline.before': 'Before, as the exercise came:',
  'timeline.nothing': 'Nothing ran that a timeline could show.',

  'status.pitfall': 'running the exercise as it came',
  'status.check': 'running and judging your file',
  'status.saved-meanwhile': '(saved again: judged right after)',
  'status.watching': 'watching {file}',
  'scroll.below': '{n} more {n|line|lines} (space)',
  'scroll.above': '{n} {n|line|lines} above',

  'notice.running': 'A check is running. The key works again when its verdict is here.',
  'notice.not-passed': 'This exercise is not passed yet. `l` opens the list, from which you can go to any other.',
  'notice.no-timeline': 'Nothing has run yet, so there is no timeline. `r` runs your file.',
  'notice.no-hints': 'This exercise has no hints.',
  'notice.all-hints': 'That was the last hint. After three tries `s` shows a solution.',
  'notice.all-hints.solution': 'That was the last hint. `s` shows a solution.',
  'notice.solution-closed':
    'The solution opens when you have passed, or after {left} more {left|try that was|tries that were} judged. `h` gives a hint.',
  'notice.file-vanished':
    'Your file is gone. Put it back, or type `async-course reset` in another window to get the starting file.',
  'notice.verdict.pass': 'Your save was judged: passed.',
  'notice.verdict.fail': 'Your save was judged: not yet.',
  'notice.verdict.inconclusive': 'Your save could not be judged fairly: this machine was too busy.',
  'notice.verdict.error': 'Your save could not be judged. Esc shows why.',
  'notice.failed': 'Something of the course itself went wrong: {reason}',
  'notice.polling':
    'This system reports no file changes here, so your file is looked at twice a second. `r` always works.',
  'notice.no-editor': 'No editor was found. Set `EDITOR` to the command of yours, or open {file} yourself.',

  'finished.title': 'The end',
  'finished.text':
    'You have passed all {n} exercises. From now on you see it when code waits where it could run, and you know which line to look at.',
  'finished.attempts': '{n} {n|attempt|attempts}',

  'help.title': 'Keys',
  'help.text':
    'Edit your file in your own editor; every save is judged here.\n\n- `Enter` goes on from the text of an exercise\n- `h` shows a hint; again, the next one\n- `r` judges your file without a save\n- `t` shows the timeline in full\n- `p` shows the text of the exercise\n- `s` shows a solution, after a pass or three tries\n- `e` opens your file in your editor\n- `n` goes on to the next exercise, after a pass\n- `l` lists all exercises; `Enter` goes to one\n- `Esc` goes back\n- arrows, `space`, `j`, `k`, `g`, `G` scroll\n- `q` or Ctrl-C ends the course; it goes on here next time',

  'ask.language': 'Language · 언어',
  'ask.select.tip': 'arrow keys, then Enter',
  'ask.folder': 'Where shall your exercises go?',
  'ask.prediction.ms': 'Your guess in milliseconds (Enter skips):',
  'ask.prediction.choice': 'Your guess:',
  'ask.prediction.skip': 'Skip: let me see',
  'ask.prediction.number': 'Please type a number of milliseconds, or nothing.',
  'start.welcome.title': 'Welcome',
  'start.welcome':
    'Each exercise is a small program that looks concurrent and is not. You predict what it does, watch it run, mend it in your own editor, and every save is judged here by what really happened.\n\nNothing outside the folder is written, and you can leave at any time: it goes on where you stopped.',
  'start.preparing': 'Preparing your folder',
  'start.ready': 'Your exercises are in {dir}',
  'start.bye': 'Until next time: `async-course` goes on where you stopped.',

  'plain.pass': 'Passed:',
  'plain.fail': 'Failed:',
  'plain.inconclusive': 'Open:',
  'plain.error': 'Problem:',
  'plain.held': 'Line {line} of {file} held the loop for {ms}.',
  'plain.chapter': 'Chapter {number}, {title}: {done} of {all} done.',
  'plain.row.pending': '{id}: {title}. Not done, {minutes} {minutes|minute|minutes}.',
  'plain.row.current': '{id}: {title}. You are here, {minutes} {minutes|minute|minutes}.',
  'plain.row.done': '{id}: {title}. Done.',
  'plain.timeline': 'Timeline, {ms} ms:',
  'plain.span': '{name}: from {start} to {end} ms.',
  'plain.span.open': '{name}: from {start} ms, not finished.',
  'plain.free': 'The loop stayed free.',
  'plain.blocked': 'The loop was blocked from {start} to {end} ms.',
  'plain.blocked.line': 'The loop was blocked from {start} to {end} ms, by line {line}.',
};
