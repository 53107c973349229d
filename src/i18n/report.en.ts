/** What reports for other programs say, in English. */
export const reportEn = {
  'args.two-reporters': '`--json` and `--reporter {reporter}` are two forms of the verdict. Choose one of them.',

  'report.title': '{id}: {status}',
  'report.held': 'Line {line} of {file} held the loop for {ms} ms.',
  'report.held.inside': 'Line {line} of {file}, inside {inside}(), held the loop for {ms} ms.',
};
