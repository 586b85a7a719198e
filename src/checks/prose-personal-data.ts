import { surname } from '../facts/persons.ts';
import { spanIn } from '../facts/plain.ts';
import type { Check } from './check.ts';
import { makeFinding } from './finding.ts';
import { perPassage } from './part-text.ts';

interface Found {
  readonly kind: 'identity' | 'mobile' | 'applicant';
  readonly start: number;
  readonly end: number;
}

export const prosePersonalData: Check = {
  id: 'prose.personalData',
  rule: '个人信息',
  title: '正文里的个人信息',
  run({ passages }) {
    return passages.flatMap((passage) =>
      personalData(passage).map(({ kind, start, end }) =>
        makeFinding(this.id, 'hint', { quotes: [spanIn(passage, start, end)], variant: kind }),
      ),
    );
  },
};

const identity =
  /(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])/g;
const mobile = /(?<![0-9A-Za-z.-])1[3-9][0-9]{9}(?![0-9])/g;
/** The office's own numbers, which it means to publish. */
const contact = /联系|咨询|电话|传真|邮箱|邮编|地址|热线|监督举报/;
/** Theirs are not the office's. */
const person = /(?:申请|当事|投诉|来信|来访|举报)人(?![员民])/;
const LONGEST_REACH = 40;
const applicant = new RegExp(
  `申请人(?:姓名)?[:为是]?(${surname}(?!上)[一-鿿]{1,2}?)(?=先生|女士|同志|等[0-9人]|[,、。;()…]|$|(?:于|向|提出|诉|申请|要求|因|不服|来电|多次|电话|联系))`,
  'g',
);
/** 张某, 李先生 are no names; 马上 and 许可 no persons. */
const masked = /[某×*]|先生|女士/;

const personalData = perPassage((text): readonly Found[] => [
  ...matches(text, identity, 'identity').filter(({ start, end }) => hasCheckDigit(text.slice(start, end))),
  ...matches(text, mobile, 'mobile').filter(({ start }) => isOfPerson(text, start)),
  ...[...text.matchAll(applicant)].flatMap(({ 0: words, 1: name = '', index }): Found[] => {
    const start = index + words.length - name.length;
    return masked.test(name) ? [] : [{ kind: 'applicant', start, end: start + name.length }];
  }),
]);

/** The office publishes its own number; one behind 申请人 in the same sentence is theirs. */
function isOfPerson(text: string, start: number): boolean {
  const [sentence = ''] = text
    .slice(Math.max(0, start - LONGEST_REACH), start)
    .split(/[。;!?]/)
    .slice(-1);
  return person.test(sentence) || !contact.test(text);
}

function matches(text: string, pattern: RegExp, kind: Found['kind']): Found[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    kind,
    start: index,
    end: index + words.length,
  }));
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last character follows from the other seventeen. */
function hasCheckDigit(number: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0);
  return '10X98765432'.charAt(sum % 11) === number.charAt(17).toUpperCase();
}
