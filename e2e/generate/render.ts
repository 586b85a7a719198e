import type { FormId } from '../../src/forms/form.ts';
import type { Input } from '../../src/sources/source.ts';
import { buildDocx } from '../../src/sources/word/word.testkit.ts';
import type { CellId } from '../../src/tables/cells.ts';
import type { Noise } from './noise/noise.ts';
import type { ReportOptions } from './options.ts';
import { mapText, type Piece, piecesOf } from './pieces.ts';
import { hash, makeRandom, type Random } from './random.ts';
import { makeReport } from './report.ts';
import { docOf } from './shapes/doc.ts';
import type { Shape } from './shapes/shape.ts';
import { idsOf, type SheetRow } from './sheet.ts';
import type { TrueCell, TrueReport } from './truth.ts';

/** A report as it reaches the page, with everything a judge must know. */
export interface Rendered {
  readonly input: Input;
  /** The same as text, for people who debug. */
  readonly text: string;
  readonly report: TrueReport;
  /** What every cell of the report is, by its id; a row that is not printed is `missing`. */
  readonly cells: ReadonlyMap<CellId, TrueCell>;
  /** Cells that shape and noise left open: marking them is right, getting them wrong is not. */
  readonly unsure: ReadonlySet<CellId>;
}

export interface Request {
  readonly seed: number;
  readonly form: FormId;
  readonly shape: Shape;
  readonly noises: readonly Noise[];
}

export function render(request: Request): Rendered {
  const { seed, form, noises } = request;
  const cells = chanceOf(request).fork('cells');
  return renderReport(noisyReport(seed, optionsOf(seed, form, noises), noises, cells), request);
}

function chanceOf({ seed, form, shape, noises }: Request): Random {
  return makeRandom(hash(`${seed} ${form} ${shape.name} ${noises.map((noise) => noise.name).join('+')}`));
}

/** A report that is there already, in the shape and with the noises of the request. */
export function renderReport(report: TrueReport, request: Request): Rendered {
  const { shape } = request;
  const random = chanceOf(request);
  const pieces = noisyPieces(report, request, random);
  const drawn = pieces.map((piece) => draw(piece, shape, random.fork('shape')));
  const text = shape.page(
    drawn.map((each) => each.text),
    random,
  );
  return {
    input: inputOf(text, drawn, request, random.fork('bytes')),
    text,
    report,
    cells: truthOf(report, pieces),
    unsure: new Set(drawn.flatMap((each) => each.unsure)),
  };
}

/** A report without any noise, as it reaches the page in a shape. */
export function renderClean(report: TrueReport, shape: Shape): Input {
  const { seed, facts } = report;
  const random = makeRandom(hash(`${seed} ${facts.year} ${shape.name}`));
  const drawn = piecesOf(report).map((piece) => draw(piece, shape, random.fork('shape')));
  const text = shape.page(
    drawn.map((each) => each.text),
    random,
  );
  return inputOf(text, drawn, { seed, form: facts.form, shape, noises: [] }, random);
}

/** Every second report is that of a city, unless a noise wants one size. */
function optionsOf(seed: number, form: FormId, noises: readonly Noise[]): ReportOptions {
  const size = seed % 2 === 0 ? 'office' : 'city';
  return Object.assign({ form, size }, ...noises.map((noise) => noise.options)) as ReportOptions;
}

function noisyReport(
  seed: number,
  options: ReportOptions,
  noises: readonly Noise[],
  random: Random,
): TrueReport {
  const report = makeReport(seed, options);
  const tables = noises.reduce(
    (all, noise) => all.map((table) => noise.table?.(table, random) ?? table),
    report.tables,
  );
  const printed = tables.map((table) => ({
    ...table,
    cells: new Map([...table.cells].map(([id, cell]) => [id, printCell(cell, noises, random)])),
  }));
  return { ...report, tables: printed };
}

function printCell(cell: TrueCell, noises: readonly Noise[], random: Random): TrueCell {
  return noises.reduce((printed, noise) => noise.cell?.(printed, random) ?? printed, cell);
}

function noisyPieces(report: TrueReport, request: Request, random: Random): readonly Piece[] {
  let pieces = piecesOf(report);
  const other = () => piecesOf(makeReport(request.seed + 1_000_003, { form: request.form, size: 'office' }));
  for (const noise of request.noises) {
    const { sheet, characters } = noise;
    const own = random.fork(noise.name);
    if (sheet)
      pieces = pieces.map((piece) =>
        piece.kind === 'sheet' ? { ...piece, sheet: sheet(piece.sheet, own) } : piece,
      );
    pieces = noise.pieces?.(pieces, own, other) ?? pieces;
    if (characters) pieces = mapText(pieces, characters(own));
  }
  return pieces;
}

interface DrawnPiece {
  readonly text: string;
  readonly unsure: readonly CellId[];
  /** What text/plain of a clipboard has in its place. */
  readonly plain: string;
}

function draw(piece: Piece, shape: Shape, random: Random): DrawnPiece {
  if (piece.kind === 'text')
    return { text: shape.line(piece.text, piece.role), unsure: [], plain: piece.text };
  const { text, unsure } = shape.sheet(piece.sheet, random);
  return { text, unsure: piece.foreign ? [] : unsure, plain: piece.sheet.rows.map(tabbed).join('\n') };
}

/** As Word puts a table beside its HTML. */
function tabbed(row: SheetRow): string {
  return row.cells.map((cell) => cell.text.replace(/\n/g, ' ')).join('\t');
}

function inputOf(text: string, drawn: readonly DrawnPiece[], request: Request, random: Random): Input {
  const { shape, noises } = request;
  const encode = noises.find((noise) => noise.bytes)?.bytes;
  const file = (name: string): Input => ({
    kind: 'file',
    name,
    bytes: encode ? encode(text, random) : new TextEncoder().encode(text),
  });
  switch (shape.medium) {
    case 'page':
      return file('report.html');
    case 'markdown':
      return file('report.md');
    case 'docx':
      return { kind: 'file', name: 'report.docx', bytes: buildDocx({ body: text }) };
    case 'doc':
      return { kind: 'file', name: 'report.doc', bytes: docOf(text) };
    case 'rtf':
    case 'mhtml':
      return file('report.doc');
    case 'clipboard':
      return { kind: 'paste', text: drawn.map((each) => each.plain).join('\n'), html: text };
    case 'text':
      return encode ? file('report.txt') : { kind: 'paste', text, html: '' };
  }
}

function truthOf(report: TrueReport, pieces: readonly Piece[]): ReadonlyMap<CellId, TrueCell> {
  const printed = new Set(
    pieces.flatMap((piece) =>
      piece.kind === 'sheet' && !piece.foreign ? piece.sheet.rows.flatMap((row) => idsOf(row.cells)) : [],
    ),
  );
  const cells = report.tables.flatMap((table) => [...table.cells.values()]);
  return new Map(cells.map((cell) => [cell.id, printed.has(cell.id) ? cell : missing(cell)]));
}

function missing(cell: TrueCell): TrueCell {
  return { ...cell, printed: '', value: null, state: 'missing' };
}
