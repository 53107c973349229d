/** Signs that sentences and lessons use, in ASCII. One column each where a drawing could be made of them. */
const replacements: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '—': '-',
  '–': '-',
  '·': '-',
  '•': '*',
  '×': 'x',
  '≈': '~',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '✔': '+',
  '✓': '+',
  '✖': 'x',
  '✗': 'x',
  '█': '#',
  '▓': '#',
  '▒': 'x',
  '░': '.',
  '▶': '>',
  '►': '>',
  '◀': '<',
  '\u00A0': ' ',
};

/** Box drawing by what a piece does: straight across, straight down, or a corner or crossing. */
const boxPiece = (piece: string): string => {
  if ('─━┄┅┈┉╌╍═'.includes(piece)) return '-';
  return '│┃┆┇┊┋╎╏║'.includes(piece) ? '|' : '+';
};

/** For terminals and logs without Unicode. Letters of every language stay: they are the text. */
export const foldAscii = (text: string): string =>
  text
    .replace(/[\u2500-\u257F]/g, boxPiece)
    .replace(/[\u00A0-\u00BF\u00D7\u2010-\u2BFF]/g, (sign) => replacements[sign] ?? sign);
