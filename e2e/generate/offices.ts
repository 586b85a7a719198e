import type { ReportOptions } from './options.ts';
import type { Random } from './random.ts';
import type { TrueFacts } from './truth.ts';

/** Places and offices that do not exist. */
const cities = ['溪源市', '云岭市', '青渡市', '岚河市'];
const counties = ['云岭县', '白石滩县', '松桥县', '雁门溪县', '青渡区', '临浦区'];
const bureaus = [
  '水务局',
  '林业局',
  '卫生健康局',
  '自然资源局',
  '交通运输局',
  '文化和旅游局',
  '司法局',
  '统计局',
];

const years = { '2014': [2014, 2018], '2019': [2019, 2020], '2021': [2021, 2024] } as const;

/** Who reports, when, and over which year; the form follows from the year. */
export function makeFacts(options: ReportOptions, random: Random): TrueFacts {
  const size = options.size ?? 'office';
  const before = options.after?.facts;
  const government = size === 'city';
  const place = random.pick(government ? cities : counties);
  const invented = government ? `${place}人民政府` : `${place}${random.pick(bureaus)}`;
  const agency = before?.agency ?? invented;
  const [first, last] = years[options.form];
  const year = before ? before.year + 1 : random.whole(first, last);
  const day = String(random.whole(4, 29)).padStart(2, '0');
  return {
    form: options.form,
    year,
    agency,
    title: `${agency}${year}年政府信息公开工作年度报告`,
    publishedOn: `${year + 1}-01-${day}`,
    government,
    size,
  };
}
