import type { Measured } from './measure.ts';
import { misses, percent, sumBy, type Tally } from './tally.ts';
import type { Timing } from './timing.ts';

/** Plain tables for a terminal. */

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - widthOf(text)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Chinese characters take two places. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
}

const heads = [
  'reports',
  'cells',
  'right',
  'right or marked',
  'avoidable',
  'misfiled',
  'wrong',
  'lost tables',
  'unread',
  'misnamed',
  'accused',
  'ms/report',
];

function figures(tally: Tally): readonly string[] {
  const {
    reports,
    cells,
    right,
    marked,
    avoidable,
    misfiled,
    wrong,
    lost,
    unread,
    misnamed,
    accused,
    milliseconds,
  } = tally;
  const share = (part: number) => percent(cells === 0 ? 0 : part / cells);
  const counts = [avoidable, misfiled, wrong, lost, unread, misnamed, accused].map(String);
  return [
    String(reports),
    String(cells),
    share(right),
    share(right + marked),
    ...counts,
    (milliseconds / reports).toFixed(1),
  ];
}

/** One line for each name: by shape, by noise, or every combination. */
export function summary(title: string, tallies: readonly Tally[], name: (tally: Tally) => string): string {
  const lines = [...sumBy(tallies, name)].map(([key, tally]) => [key, ...figures(tally)]);
  return columns([[title, ...heads], ...lines]);
}

/** Noise × shape for one form: what was silently wrong, then what was right of what can be known; · is all right. */
export function matrix(tallies: readonly Tally[]): string {
  const shapes = [...new Set(tallies.map((tally) => tally.shape))];
  const noises = [...new Set(tallies.map((tally) => tally.noise))];
  const numbered = shapes.map((shape, index) => `${index + 1} ${shape}`).join('  ');
  const rows = noises.map((noise) => [
    noise,
    ...shapes.map((shape) => mark(tallies.find((tally) => tally.shape === shape && tally.noise === noise))),
  ]);
  return `${numbered}\n${columns([['', ...shapes.map((_, index) => String(index + 1))], ...rows])}`;
}

function mark(tally: Tally | undefined): string {
  if (!tally) return '';
  if (tally.unread > 0) return '!';
  if (tally.wrong > 0) return `${tally.wrong}✗`;
  if (tally.accused > 0) return 'E';
  const known = tally.right + tally.avoidable;
  return tally.avoidable === 0 ? '·' : `${Math.floor((tally.right / known) * 100)}`;
}

/** Combinations that miss what is demanded, worst first. */
export function failures(tallies: readonly Tally[], most: number): readonly string[] {
  const failing = tallies.filter((tally) => misses(tally).length > 0);
  const sorted = [...failing].sort((a, b) => b.wrong - a.wrong || b.avoidable - a.avoidable);
  const lines = sorted
    .slice(0, most)
    .map((tally) => `${tally.shape} × ${tally.noise} × ${tally.form}: ${misses(tally).join(', ')}`);
  const more = failing.length - lines.length;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

/** The first wrong, then the first avoidably marked cells of a report, with the source around them. */
export function details(measured: Measured, most: number): readonly string[] {
  const { request, verdict, reading, trouble, accusations, misnamed } = measured;
  const head = `${request.shape.name} × ${request.noises.map((noise) => noise.name).join('+')} × ${request.form}, seed ${request.seed}`;
  if (!verdict || !reading) return [head, `  not read: ${trouble ?? ''}`];
  const text = reading.source.text;
  const wrong = verdict.wrong.slice(0, most).map(({ id, truth, shown, span }) => {
    const where = span ? JSON.stringify(lineAt(text, span.start, span.end)) : 'nowhere';
    return `  ${id} is ${truth}, shown ${shown}, from ${where}`;
  });
  const marked = avoidablyMarked(measured).slice(0, most);
  const lost = verdict.lost.length > 0 ? [`  lost: ${verdict.lost.join(' ')}`] : [];
  return [
    head,
    ...lost,
    ...wrong,
    ...marked,
    ...misnamed.map((each) => `  misnamed: ${each}`),
    ...accusations.slice(0, most).map((each) => `  accused: ${each}`),
  ];
}

/** The line of the source, the place itself in 【】. */
function lineAt(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60);
  const stop = text.indexOf('\n', end);
  const to = Math.min(stop < 0 ? text.length : stop, end + 60);
  return `${text.slice(from, start)}【${text.slice(start, end)}】${text.slice(end, to)}`;
}

function avoidablyMarked({ rendered, reading }: Measured): readonly string[] {
  const cells = new Map((reading?.tables ?? []).flatMap((table) => Object.entries(table.cells)));
  return [...rendered.cells.values()]
    .filter((truth) => !rendered.unsure.has(truth.id))
    .flatMap((truth) => {
      const cell = cells.get(truth.id);
      if (!cell || cell.state === truth.state) return [];
      if (!['unreadable', 'doubtful', 'missing'].includes(cell.state)) return [];
      return [
        `  ${truth.id} is ${truth.value ?? truth.state}, marked ${cell.state}, raw ${JSON.stringify(cell.raw)}`,
      ];
    });
}

/** Reading time by shape, beside what the issue asks. */
export function timingTable(timings: readonly Timing[]): string {
  const rows = timings.map(({ shape, characters, median, slowest }) => [
    shape,
    String(characters),
    median.toFixed(1),
    slowest.toFixed(1),
  ]);
  return columns([['read a long report (≤ 50 ms)', 'characters', 'p50 ms', 'slowest'], ...rows]);
}
