/** How a word ends when it is read aloud in Korean: no final consonant, ㄹ (which 으로/로 treats as none), or another one. */
type Ending = 'vowel' | 'rieul' | 'consonant';

/** 영 일 이 삼 사 오 육 칠 팔 구 */
const digitEndings: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Final consonants that a syllable block can have, "none" included. */
const FINALS = 28;
const RIEUL = 8;

/** A pair such as `을/를` or `으로/로`: the first after a final consonant, the second after a vowel. */
export const particleFor = (value: string | number, pair: string): string => {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  const ending = endingOf(String(value));
  return ending === 'consonant' || (ending === 'rieul' && afterConsonant !== '으로') ? afterConsonant : afterVowel;
};

const endingOf = (value: string): Ending => {
  // What is not spoken (closing quotes, brackets, a call's parentheses) says nothing about the sound.
  const spoken = value.replace(/[^\p{L}\p{N}]+$/u, '');
  const last = spoken.at(-1) ?? '';
  const code = last.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return syllableEnding((code - FIRST_SYLLABLE) % FINALS);
  if (/\d/.test(last)) return numberEnding(/[\d.,]+$/.exec(spoken)?.[0] ?? last);
  if (/[a-z]/i.test(last)) return latinEnding(/[a-z]+$/i.exec(spoken)?.[0] ?? last);
  return 'vowel';
};

const syllableEnding = (final: number): Ending => {
  if (final === 0) return 'vowel';
  return final === RIEUL ? 'rieul' : 'consonant';
};

const numberEnding = (text: string): Ending => {
  const digits = text.replaceAll(',', '');
  // 조, the name of 10¹², is the only power of ten that ends in a vowel.
  if (/[1-9]0{12,15}$/.test(digits)) return 'vowel';
  return digitEndings[Number(digits.at(-1))] ?? 'vowel';
};

/** Letters by their names in an abbreviation (엘, 엠, 엔, 알), whole words by the sound that their spelling usually has. */
const latinEnding = (word: string): Ending => {
  if (word.length === 1 || word === word.toUpperCase()) {
    if (/[LR]$/i.test(word)) return 'rieul';
    return /[MN]$/i.test(word) ? 'consonant' : 'vowel';
  }
  const lower = word.toLowerCase();
  if (/le?$/.test(lower)) return 'rieul';
  if (/(?:[mn]|ng|[aeiou][mn]e)$/.test(lower)) return 'consonant';
  // A short syllable closes with the stop (map 맵, get 겟); after a long one it gets a vowel of its own (wait 웨이트).
  return /(?:^|[^aeiou])[aeiou][bkpt]$/.test(lower) ? 'consonant' : 'vowel';
};
