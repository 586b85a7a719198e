import * as OpenCC from 'opencc-js/cn2t';
import type { Random } from '../random.ts';
import type { Noise } from './noise.ts';
import { pinyin } from './pinyin.ts';

/** What happens to characters on their way (layouts.md §2). */

type Characters = NonNullable<Noise['characters']>;

const toTaiwan = OpenCC.Converter({ from: 'cn', to: 'tw' });
const toHongKong = OpenCC.Converter({ from: 'cn', to: 'hk' });

/** Every preset writes 行政複議; people write 行政復議. */
function traditional(text: string): string {
  return toHongKong(text).replace(/複議/g, '復議');
}

function taiwanTerms(text: string): string {
  const words = text.replace(/文件/g, '档案').replace(/网络/g, '网路');
  return toTaiwan(words);
}

/** After a character comes its reading in brackets, as seed 001 has it: only where the script changed. */
function read(bracket: (reading: string) => string): Characters {
  return () => (text) =>
    [...text]
      .map((character) => {
        const reading = pinyin[character];
        const written = traditional(character);
        return reading !== undefined && written !== character ? `${written}${bracket(reading)}` : written;
      })
      .join('');
}

function withoutTones(reading: string): string {
  return reading.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** Radicals that PDFs put in place of characters; NFKC leads back to these. */
const radicals: Readonly<Record<string, string>> = {
  一: '⼀',
  二: '⼆',
  人: '⼈',
  入: '⼊',
  八: '⼋',
  力: '⼒',
  十: '⼗',
  又: '⼜',
  口: '⼝',
  土: '⼟',
  士: '⼠',
  大: '⼤',
  女: '⼥',
  子: '⼦',
  小: '⼩',
  工: '⼯',
  己: '⼰',
  干: '⼲',
  心: '⼼',
  手: '⼿',
  文: '⽂',
  方: '⽅',
  日: '⽇',
  月: '⽉',
  比: '⽐',
  水: '⽔',
  生: '⽣',
  用: '⽤',
  目: '⽬',
  立: '⽴',
  老: '⽼',
  而: '⽽',
  自: '⾃',
  至: '⾄',
  行: '⾏',
  言: '⾔',
  里: '⾥',
  金: '⾦',
  非: '⾮',
  面: '⾯',
  高: '⾼',
};

const kangxi: Characters = () => (text) =>
  [...text].map((character) => radicals[character] ?? character).join('');

/** Full-width digits and brackets, ideographic spaces. */
const fullWidth: Characters = () => (text) =>
  text
    .replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/%/g, '％');

/** The other way round: everything a keyboard has. */
const halfWidth: Characters = () => (text) =>
  text
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/，/g, ',')
    .replace(/：/g, ':')
    .replace(/；/g, ';')
    .replace(/[“”]/g, '"');

/** Invisible characters inside words and figures. */
function strewn(signs: readonly string[], share: number): Characters {
  return (random: Random) => (text) =>
    [...text]
      .map((character) => (random.chance(share) ? `${character}${random.pick(signs)}` : character))
      .join('');
}

export const characterNoises: readonly Noise[] = [
  { name: 'traditional', characters: () => traditional },
  { name: 'taiwan', characters: () => taiwanTerms },
  { name: 'pinyin', characters: read((reading) => `(${reading})`) },
  { name: 'pinyin-toneless', characters: read((reading) => `(${withoutTones(reading)})`) },
  {
    name: 'pinyin-doubled',
    characters: read((reading) => `(${withoutTones(reading)})(${withoutTones(reading)})`),
  },
  { name: 'kangxi', characters: kangxi },
  { name: 'full-width', characters: fullWidth },
  { name: 'half-width', characters: halfWidth },
  { name: 'zero-width', characters: strewn(['\u200b', '\u200d', '\ufeff'], 0.15) },
  { name: 'soft-hyphens', characters: strewn(['\u00ad'], 0.15) },
];
