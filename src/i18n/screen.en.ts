/** What the panels and the interactive course say, in English. */
export const screenEn = {
  'unit.ms': '{n} ms',
  'unit.s': '{n} s',

  'timeline.loop': 'loop',
  'timeline.unit': 'ms',
  'timeline.more': '+ {n} more',
  'timeline.at-once': '{n} at once',
  'timeline.open': 'not finished',
  'timeline.free': 'free',
  'timeline.blocked': 'blocked {ms}',
  'timeline.line': 'line {line}',
  'timeline.server': 'server',
  'timeline.thread': 'thread {n}',
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
};
