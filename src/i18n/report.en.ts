/** What reports for other programs say, in English. */
export const reportEn = {
  'args.two-reporters': '`--json` and `--reporter {reporter}` are two forms of the verdict. Choose one of them.',
  'args.one-file-one-exercise': '`--file` is one file, and it answers one exercise: leave `{word}` out.',
  'check.running': 'Judging {ids} · {done} of {all} done',
  'check.broken-off': 'Stopped: {n} of {all} exercises judged; what was judged is kept.',

  'report.title': '{id}: {status}',
  'report.held': 'Line {line} of {file} held the loop for {ms} ms.',
  'report.held.inside': 'Line {line} of {file}, inside {inside}(), held the loop for {ms} ms.',
};
