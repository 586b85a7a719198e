import * as v from 'valibot';
import type { Script } from '../text/normalise.ts';
import { fileFormat, fileVersion } from './file-format.ts';

const value = v.nullable(v.pipe(v.number(), v.finite()));
const place = v.pipe(v.number(), v.safeInteger());

const tables = v.record(v.string(), v.record(v.string(), v.record(v.string(), value)));

const state = v.picklist([
  'dash',
  'none',
  'notApplicable',
  'text',
  'unreadable',
  'missing',
  'doubtful',
  'unitUnknown',
]);

const marks = {
  state: v.optional(state),
  note: v.optional(v.string()),
  unit: v.optional(v.string()),
};

const cell = v.object({
  /** The source's characters, also after an edit. */
  raw: v.string(),
  ...marks,
  /** What was typed, where the value alone does not say it. */
  text: v.optional(v.string()),
  /** Of an edited cell: how its source was read. */
  printed: v.optional(v.object(marks)),
});

const section = v.object({
  kind: v.picklist([
    'preface',
    'overview',
    'proactive',
    'requests',
    'disputes',
    'problems',
    'other',
    'unknown',
  ]),
  heading: v.string(),
  text: v.string(),
  /** What stands between the text before and this one, where it is not just the heading on a line of its own. */
  lead: v.optional(v.string()),
});

const formId = v.picklist(['2014', '2019', '2021']);
const script = v.picklist(['traditional', 'pinyin', 'markdown']);

const report = v.object({
  form: v.nullable(formId),
  sections: v.array(section),
  /** What stands behind the last section. */
  tail: v.optional(v.string()),
  /** The page's own publication date, which counts when the report itself prints none. */
  pageDate: v.optional(v.string()),
  /** The name of the source file, which may tell the year. */
  fileName: v.optional(v.string()),
  script: v.optional(v.array(script)),
});

/** What the printed table shows besides its values. */
const layout = v.object({
  /** Where it is not the report's form. */
  form: v.optional(formId),
  /** Row labels that differ from the form's; null where none was seen. */
  labels: v.optional(v.record(v.string(), v.nullable(v.string()))),
  missingRows: v.optional(v.array(v.string())),
  missingColumns: v.optional(v.array(v.string())),
  /** By `row.column`: the unit of money that the heading prints. */
  headerUnits: v.optional(v.record(v.string(), v.string())),
});

const cellEdit = v.object({ cell: v.string(), from: value, to: value });

const proseEdit = v.object({
  section: section.entries.kind,
  in: place,
  start: place,
  from: v.string(),
  to: v.string(),
});

const decision = v.object({
  key: v.string(),
  /** Without it a finding was dismissed. */
  kind: v.optional(v.picklist(['dismissed', 'locked', 'linked', 'notFigure', 'setAside'])),
  reason: v.string(),
  on: v.string(),
  /** Of a figure that was linked: the cells whose sum it restates. */
  cells: v.optional(v.array(v.string())),
});

/**
 * The shape of an exported report (contract §2), as far as it is read back; public/gouji-report.schema.json
 * describes the same in public. What is not named here (the findings above all) is knowingly ignored: it is
 * computed anew. What is optional here is written only where the report could not be restored without it.
 */
export const reportFile = v.object({
  format: v.literal(fileFormat),
  version: v.literal(fileVersion),
  report,
  tables,
  otherTables: v.optional(tables, {}),
  cells: v.optional(v.record(v.string(), cell), {}),
  layout: v.optional(v.record(v.string(), layout), {}),
  edits: v.optional(v.array(v.union([cellEdit, proseEdit])), []),
  decisions: v.optional(v.array(decision), []),
  /** The report beside this one; its tables stand in `otherTables`, named by its year. */
  lastYear: v.optional(v.object({ ...report.entries, year: v.nullable(place) })),
});

export type ReportFile = v.InferOutput<typeof reportFile>;
export type FileCell = v.InferOutput<typeof cell>;
export type FileMarks = Pick<FileCell, 'state' | 'note' | 'unit'>;
export type FileSection = v.InferOutput<typeof section>;
export type FileLayout = v.InferOutput<typeof layout>;
export type FileValues = ReportFile['tables'];
export type FileEdit = ReportFile['edits'][number];
export type FileScript = v.InferOutput<typeof script>;

/** What the text of a report shows, as a reader keeps it. */
export function readScript(names: readonly FileScript[] | undefined): Script {
  const found = new Set(names);
  return {
    traditional: found.has('traditional'),
    pinyin: found.has('pinyin'),
    markdown: found.has('markdown'),
  };
}
