import { emptyLog } from '../log/log.ts';
import type { Log, Step } from '../log/step.ts';
import type { Reading } from '../tables/reading.ts';

/** A line of the list of reports that were open before. */
export interface Summary {
  readonly id: string;
  readonly title: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** Milliseconds since 1970 of the last change. */
  readonly when: number;
}

export interface SavedReport {
  readonly id: string;
  readonly reading: Reading;
  readonly log: Log;
}

/** Steps are kept in pieces, so that a keystroke writes one piece and not the whole log. */
const stepsPerPiece = 100;

interface LogHead {
  readonly position: number;
  readonly count: number;
}

export const keys = {
  version: 'version',
  current: 'current',
  keepsNothing: 'keepsNothing',
  settings: 'settings',
  summary: (id: string) => `summary:${id}`,
  reading: (id: string) => `reading:${id}`,
  log: (id: string) => `log:${id}`,
  /** The bytes of the file that the report was read from, where it can be written back. */
  original: (id: string) => `original:${id}`,
  steps: (id: string, piece: number) => `steps:${id}:${String(piece).padStart(4, '0')}`,
};

/** All keys that begin with these characters. */
export function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

export type Entry = readonly [key: string, value: unknown];

/** What has to be written so that `report` is kept, when `before` is kept already. */
export function entriesToWrite(report: SavedReport, before: SavedReport | undefined): readonly Entry[] {
  const { id, reading, log } = report;
  const head: LogHead = { position: log.position, count: log.steps.length };
  return [
    ...(before?.reading === reading ? [] : [[keys.reading(id), reading] as const]),
    ...changedPieces(id, log.steps, before?.log.steps ?? []),
    [keys.log(id), head],
  ];
}

function changedPieces(id: string, steps: readonly Step[], before: readonly Step[]): Entry[] {
  const entries: Entry[] = [];
  for (let start = 0; start < steps.length; start += stepsPerPiece) {
    const piece = steps.slice(start, start + stepsPerPiece);
    const isKept = piece.every((step, index) => before[start + index] === step);
    if (!isKept) entries.push([keys.steps(id, start / stepsPerPiece), piece]);
  }
  return entries;
}

/** The log from its head and its pieces in order; what is missing or strange is left out. */
export function joinLog(head: unknown, pieces: readonly unknown[]): Log {
  const steps = pieces.flatMap((piece): readonly Step[] => (Array.isArray(piece) ? piece : []));
  if (!isLogHead(head)) return emptyLog;
  const kept = steps.slice(0, head.count);
  return { steps: kept, position: Math.min(head.position, kept.length) };
}

function isLogHead(head: unknown): head is LogHead {
  const { position, count } = (head ?? {}) as Partial<LogHead>;
  return typeof position === 'number' && typeof count === 'number';
}
