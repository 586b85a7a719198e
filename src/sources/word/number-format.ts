/** Writes a number from 1 on in one of the ways a list may be numbered. */
type Write = (value: number) => string;

const digits = [...'〇一二三四五六七八九'];
const legalDigits = [...'零壹贰叁肆伍陆柒捌玖'];

/** 二十一, 一百零五; the ten stands alone below 二十. */
function counting(units: readonly string[], names: readonly string[]): Write {
  return (value) => {
    if (value <= 0 || value > 9999) return String(value);
    const places = [...String(value)].map(Number);
    const written = places.map((digit, at) => {
      const rest = places.slice(at);
      if (digit === 0) return at > 0 && places[at - 1] !== 0 && rest.some((each) => each > 0) ? '零' : '';
      return (names[digit] ?? '') + (units[rest.length - 1] ?? '');
    });
    return written.join('');
  };
}

const plainCounting = counting(['', '十', '百', '千'], digits);
const chinese: Write = (value) => plainCounting(value).replace(/^一十/, '十');
const legal = counting(['', '拾', '佰', '仟'], legalDigits);

const digital: Write = (value) => [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('');

/** Characters that stand in a row; behind the last of them plain figures. */
function row(...stretches: readonly (readonly [first: string, count: number])[]): Write {
  const characters = stretches.flatMap(([first, count]) =>
    Array.from({ length: count }, (_, index) => String.fromCodePoint((first.codePointAt(0) ?? 0) + index)),
  );
  return (value) => characters[value - 1] ?? String(value);
}

function cycle(characters: string): Write {
  const all = [...characters];
  return (value) => all[(value - 1) % all.length] ?? String(value);
}

/** a…z, aa, bb, …; a number that would become a word of many letters stays a number. */
function letters(first: string): Write {
  return (value) => {
    if (value <= 0 || value > 26 * 20) return String(value);
    const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
    return letter.repeat(Math.ceil(value / 26));
  };
}

const romans: readonly (readonly [value: number, written: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman: Write = (value) => {
  if (value <= 0 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, sign] of romans)
    for (; rest >= worth; rest -= worth) {
      written += sign;
    }
  return written;
};

const fullWidth: Write = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const circled = row(['①', 20], ['㉑', 15], ['㊱', 15]);

/** ISO 29500-1 §17.18.59, as far as lists in Chinese documents use it; everything else is written in figures. */
const formats: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['chineseCounting', chinese],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCounting', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', chinese],
  ['koreanCounting', chinese],
  ['chineseLegalSimplified', legal],
  ['ideographLegalTraditional', legal],
  ['japaneseLegal', legal],
  ['ideographDigital', digital],
  ['taiwaneseDigital', digital],
  ['japaneseDigitalTenThousand', digital],
  ['ideographTraditional', cycle('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', cycle('子丑寅卯辰巳午未申酉戌亥')],
  ['ideographEnclosedCircle', row(['㊀', 10])],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', row(['⒈', 20])],
  ['decimalEnclosedParen', row(['⑴', 20])],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['numberInDash', (value) => `- ${value} -`],
  ['upperLetter', letters('A')],
  ['lowerLetter', letters('a')],
  ['upperRoman', roman],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
  ['none', () => ''],
  ['bullet', () => ''],
]);

/** A number of a list as this format (w:numFmt) writes it. */
export function formatNumber(value: number, format: string): string {
  return (formats.get(format) ?? String)(value);
}
