import type { Severity } from '../../../src/checks/check.ts';
import type { CellId } from '../../../src/tables/cells.ts';
import type { Random } from '../random.ts';
import { worthOf } from '../truth.ts';
import { byOffice, type Pair, raise } from './pair.ts';

/** What must be found: check, severity and first cell. */
export type Expected = readonly [check: string, severity: Severity, cell: CellId];

/** A pair of years in which something does not agree, with what must be found and nothing else. */
export interface Broken {
  readonly pair: Pair;
  readonly expected: readonly Expected[];
  /** Why nothing at all may be compared, if so. */
  readonly reason?: string;
}

/** One way to break a pair; undefined where the pair has no place for it. */
export type Break = (pair: Pair, random: Random) => Broken | undefined;

const carriedOut = (column: string): readonly CellId[] => [
  `requests.carriedOut.${column}`,
  `requests.received.${column}`,
];

/** Last year's report stays consistent in itself: what it carries out more, it received more. */
const carry: Break = ({ before, now }, random) => {
  const column = random.pick(['natural', 'business', 'otherOrg']);
  const wrong = raise(before, [...carriedOut(column), ...carriedOut('total')], random.whole(1, 9));
  return {
    pair: { before: wrong, now },
    expected: [
      ['years.carry', 'error', 'requests.carriedIn.total'],
      ['years.carry', 'warning', `requests.carriedIn.${column}`],
    ],
  };
};

/** The same number in all, one of it under another kind of applicant. */
const applicant: Break = ({ before, now }) => {
  const requests = before.tables.find(({ id }) => id === 'requests');
  const from = ['natural', 'business', 'otherOrg'].find(
    (column) => worthOf(requests, 'carriedOut', column) > 0 && worthOf(requests, 'received', column) > 0,
  );
  if (from === undefined) return undefined;
  const wrong = raise(raise(before, carriedOut(from), -1), carriedOut('research'), 1);
  return {
    pair: { before: wrong, now },
    expected: [
      ['years.carry', 'warning', `requests.carriedIn.${from}`],
      ['years.carry', 'warning', 'requests.carriedIn.research'],
    ],
  };
};

const stock: Break = ({ before, now }, random) => {
  if (now.facts.form !== '2021') return undefined;
  const isOld = before.facts.form === '2019';
  const row = 'normativeDocuments';
  const wrong = raise(
    before,
    [`proactive.${row}.${isOld ? 'totalDisclosed' : 'inForce'}`],
    random.whole(1, 20),
  );
  return {
    pair: { before: wrong, now },
    expected: [
      [isOld ? 'years.forms' : 'years.stock', isOld ? 'hint' : 'warning', `proactive.${row}.inForce`],
    ],
  };
};

const items: Break = ({ before, now }, random) => {
  if (now.facts.form !== '2019') return undefined;
  const row = random.pick(['licensing', 'otherServices', 'penalties', 'coercion', 'fees']);
  const wrong = raise(before, [`proactive.${row}.change`], random.whole(1, 8));
  return {
    pair: { before: wrong, now },
    expected: [['years.items', 'warning', `proactive.${row}.previousYear`]],
  };
};

/** The place of an invented office and its name: 云岭县 · 水务局. */
const place = (agency: string): string => agency.replace(/^(.*?[县市区]).*$/, '$1');

const merged: Break = (pair, random) => {
  const broken = carry(pair, random);
  const { agency } = pair.before.facts;
  const [name, words] = random.pick([
    [`${place(agency)}综合服务局`, `根据机构改革方案，原${agency}的职责由我局承担。`],
    [agency, '根据机构改革方案，县农业事务中心并入本机关。'],
  ] as const);
  return broken && asHints({ ...broken, pair: { ...broken.pair, now: byOffice(pair.now, name, words) } });
};

/** 水务局 → 水务和河湖局: the name alone tells. */
const renamed: Break = (pair, random) => {
  const broken = carry(pair, random);
  const { agency } = pair.now.facts;
  const name = agency.replace(/(局|人民政府)$/, '发展$1');
  return broken && asHints({ ...broken, pair: { ...broken.pair, now: byOffice(pair.now, name) } });
};

const asHints = (broken: Broken): Broken => ({
  ...broken,
  expected: broken.expected.map(([check, , cell]) => [check, 'hint', cell]),
});

const stranger: Break = (pair, random) => {
  const broken = carry(pair, random);
  return (
    broken && {
      pair: { ...broken.pair, before: byOffice(broken.pair.before, '临溪市供销合作社') },
      expected: [],
      reason: 'otherBody',
    }
  );
};

const gap: Break = ({ before, now }) => {
  const year = before.facts.year - 1;
  const facts = { ...before.facts, year, title: before.facts.title.replace(/\d{4}/, String(year)) };
  const preface = before.preface.map((line) => line.replace(/\d{4}年/g, `${year}年`));
  return { pair: { before: { ...before, facts, preface }, now }, expected: [], reason: 'otherYear' };
};

const none: Break = (pair) => ({ pair, expected: [] });

/** By the words that the report of `npm run accuracy` uses. */
export const breaks: Readonly<Record<string, Break>> = {
  两年相符: none,
  上年结转: carry,
  结转的申请人: applicant,
  现行有效: stock,
  项目数量: items,
  机关合并: merged,
  机关更名: renamed,
  另一机关: stranger,
  不是上一年: gap,
};
