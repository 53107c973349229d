/** What reports for other programs say, in English. */
export const reportEn = {
  'args.two-reporters': '`--json` and `--reporter {reporter}` are two forms of the verdict. Choose one of them.',
  'args.one-file-one-exercise': '`--file` is one file, and it answers one exercise: leave `{word}` out.',
  'check.running': 'Judging {ids} · {done} of {all} done',
  'check.broken-off': 'Stopped: {n} of {all} exercises judged; what was judged is kept.',

  'problem.runtime':
    '`{id}` can only be done on {needed}, and this is {runtime}. That is no fail: add `--runtime {option}`, or go on with another exercise.',
  'verdict.runtime': 'no verdict: it needs another runtime',

  'report.title': '{id}: {status}',
  'report.held': 'Line {line} of {file} held the loop for {ms} ms.',
  'report.held.inside': 'Line {line} of {file}, inside {inside}(), held the loop for {ms} ms.',
};
