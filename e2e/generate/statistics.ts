import type { ReportOptions } from './options.ts';
import type { Random } from './random.ts';
import { statisticsRows } from './statistics-form.ts';
import { type Figures, makeTable, type TrueCell, type TrueRow, type TrueTable } from './truth.ts';

/** Weights of the parts that add up to a row: the seven sums of forms.md §4. */
const sums: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
  [
    'r22',
    [
      ['r23', 2],
      ['r24', 0.2],
      ['r25', 5],
      ['r26', 2],
    ],
  ],
  [
    'r27',
    [
      ['r28', 9],
      ['r29', 1],
    ],
  ],
  [
    'r30',
    [
      ['r31', 3],
      ['r32', 5],
      ['r33', 1],
      ['r34', 2],
      ['r41', 2],
      ['r42', 2],
      ['r43', 1],
      ['r44', 1],
    ],
  ],
  [
    'r34',
    [
      ['r35', 1],
      ['r36', 1],
      ['r37', 2],
      ['r38', 1],
      ['r39', 2],
      ['r40', 1],
    ],
  ],
  [
    'r45',
    [
      ['r46', 3],
      ['r47', 1],
      ['r48', 1],
    ],
  ],
  [
    'r49',
    [
      ['r50', 3],
      ['r51', 1],
      ['r52', 1],
    ],
  ],
  [
    'r58',
    [
      ['r59', 1],
      ['r60', 4],
    ],
  ],
];

/** 政府信息公开情况统计表 of 2014–2018: its seven sums and four inequalities hold (R53–R60). */
export function makeStatistics(options: ReportOptions, random: Random): TrueTable {
  const local: TrueRow[] = options.extraRows
    ? [{ id: 'x1', stub: ['（四）接受政府信息公开咨询次数'], columns: ['value'], unit: '次' }]
    : [];
  const rows: TrueRow[] = [
    ...statisticsRows.map(([id, label, unit]) => ({ id, stub: [label], columns: ['value'], unit })),
    ...local,
  ];
  const values = figures(options, random);
  const lines: Record<string, Figures[string]> = {};
  for (const { id } of rows) lines[id] = { value: values.get(id) ?? 0 };
  return makeTable('statistics', '2014', rows, lines, headingCells(rows, random));
}

/** Headings print — for a unit and hold no figure. */
function headingCells(rows: readonly TrueRow[], random: Random): readonly TrueCell[] {
  const dash = random.chance(0.5);
  return rows
    .filter((row) => row.unit === '——')
    .map(({ id }) => ({
      id: `statistics.${id}.value`,
      printed: dash ? '——' : '',
      value: null,
      state: dash ? 'dash' : 'blank',
    }));
}

function figures(options: ReportOptions, random: Random): ReadonlyMap<string, number> {
  const many = options.size === 'city' ? 40 : 1;
  const values = new Map<string, number>();
  const some = (high: number) => (random.chance(0.6) ? random.whole(0, high * many) : 0);
  for (const [id] of statisticsRows) values.set(id, some(12));
  values.set('r02', random.whole(10, 300 * many));
  for (const [part, whole] of [
    ['r03', 'r02'],
    ['r15', 'r14'],
    ['r17', 'r16'],
  ] as const)
    values.set(part, random.whole(0, values.get(whole) ?? 0));
  values.set('r07', (values.get('r02') ?? 0) + random.whole(0, 20));
  const answered = values.get('r22') ?? 0;
  for (const id of ['r27', 'r30']) values.set(id, answered);
  for (const [whole, parts] of sums) spread(whole, parts, values, random);
  for (const id of ['r54', 'r61']) values.set(id, random.chance(0.4) ? random.whole(1, 4000) / 100 : 0);
  return values;
}

function spread(
  whole: string,
  parts: readonly (readonly [string, number])[],
  values: Map<string, number>,
  random: Random,
): void {
  const dealt = random.deal(
    values.get(whole) ?? 0,
    parts.map(([, weight]) => weight),
  );
  parts.forEach(([id], index) => {
    values.set(id, dealt[index] ?? 0);
  });
}
