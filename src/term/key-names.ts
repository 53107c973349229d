/** Sequences that terminals send for keys that are not letters; some keys have several, by terminal and mode. */
const sequences: readonly (readonly [sequence: string, name: string])[] = [
  ['\u001B[A', 'up'],
  ['\u001BOA', 'up'],
  ['\u001B[B', 'down'],
  ['\u001BOB', 'down'],
  ['\u001B[C', 'right'],
  ['\u001BOC', 'right'],
  ['\u001B[D', 'left'],
  ['\u001BOD', 'left'],
  ['\u001B[5~', 'pageup'],
  ['\u001B[6~', 'pagedown'],
  ['\u001B[H', 'home'],
  ['\u001BOH', 'home'],
  ['\u001B[1~', 'home'],
  ['\u001B[7~', 'home'],
  ['\u001B[F', 'end'],
  ['\u001BOF', 'end'],
  ['\u001B[4~', 'end'],
  ['\u001B[8~', 'end'],
  ['\r', 'enter'],
  ['\n', 'enter'],
  [' ', 'space'],
  ['\u007F', 'backspace'],
  ['\b', 'backspace'],
  ['\u0003', 'ctrl-c'],
  // The end of the input, also when it comes from a pipe that is exhausted: nobody is there any more.
  ['\u0004', 'ctrl-c'],
  ['\u001A', 'ctrl-z'],
];

/** Letters of the Korean keyboard by the Latin ones on the same keys: nobody should have to switch for a `h`. */
const korean: Readonly<Record<string, string>> = {
  ㅂ: 'q',
  ㅈ: 'w',
  ㄷ: 'e',
  ㄱ: 'r',
  ㅅ: 't',
  ㅛ: 'y',
  ㅕ: 'u',
  ㅑ: 'i',
  ㅐ: 'o',
  ㅔ: 'p',
  ㅁ: 'a',
  ㄴ: 's',
  ㅇ: 'd',
  ㄹ: 'f',
  ㅎ: 'g',
  ㅗ: 'h',
  ㅓ: 'j',
  ㅏ: 'k',
  ㅣ: 'l',
  ㅋ: 'z',
  ㅌ: 'x',
  ㅊ: 'c',
  ㅍ: 'v',
  ㅠ: 'b',
  ㅜ: 'n',
  ㅡ: 'm',
};

// Any other escape sequence: a key that has no meaning here, and that must not be read as its letters.
// oxlint-disable-next-line no-control-regex
const UNKNOWN = /^\u001B(?:[[O][0-?]*[ -/]*[@-~]?|[^[O\u001B])/;

/** The names of the keys in what a terminal sent. An escape sequence arrives in one piece; a lone escape is the key. */
export const keyNames = (data: string): readonly string[] => {
  const names: string[] = [];
  let rest = data;
  while (rest !== '') {
    const known = sequences.find(([sequence]) => rest.startsWith(sequence));
    if (known !== undefined) {
      names.push(known[1]);
      rest = rest.slice(known[0].length);
      continue;
    }
    const unknown = UNKNOWN.exec(rest);
    if (unknown !== null) {
      rest = rest.slice(unknown[0].length);
      continue;
    }
    const letter = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    names.push(letter === '\u001B' ? 'escape' : (korean[letter] ?? letter));
    rest = rest.slice(letter.length);
  }
  return names;
};
