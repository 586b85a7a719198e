import { download } from '../../browser/download.ts';
import { wordChanges } from '../../export/word/word-changes.ts';
import type { WordChange } from '../../export/word/word-edit.ts';
import type { OpenReport } from '../../log/open-report.ts';
import { correctWordInWorker } from '../../work/read-in-worker.ts';
import { wordType } from './hand-out.ts';

/** The open report's file, what is to be written into it, and what stands nowhere in it. */
export interface Correction {
  readonly report: OpenReport;
  /** undefined when the browser did not keep the file. */
  readonly bytes: Uint8Array | undefined;
  readonly changes: readonly WordChange[];
}

export function correctionOf(report: OpenReport, bytes: Uint8Array | undefined): Correction {
  return { report, bytes, changes: wordChanges(report.reading, report.changes) };
}

/** What came of it: how many changes stand in the saved file, and the words of those that do not. */
export interface Corrected {
  readonly name: string;
  readonly written: number;
  readonly left: readonly string[];
}

/**
 * Writes the changes in the worker and saves the file; `author` null writes without revisions. Undefined when the file
 * is not the one that the report was read from; rejects with a Refusal when it cannot be read.
 */
export async function saveCorrected(
  { report, changes }: Correction,
  bytes: Uint8Array,
  author: string | null,
  now: number,
): Promise<Corrected | undefined> {
  const placed = changes.filter((change) => change.edit !== null);
  const { reading } = report;
  const answer = await correctWordInWorker({
    bytes,
    text: reading.source.text,
    edits: placed.flatMap(({ edit }) => edit ?? []),
    revision: author === null ? null : { author, date: localTime(now) },
  });
  if (!answer.isSameText) return undefined;
  const unplaced = new Set(answer.unplaced);
  const left = [...changes.filter(({ edit }) => edit === null), ...placed.filter((_, i) => unplaced.has(i))];
  const written = changes.length - left.length;
  const name = correctedName(reading.source.name, author !== null);
  if (written > 0) download(name, new Uint8Array(answer.bytes), wordType);
  return { name, written, left: left.map(({ words }) => words) };
}

/** 年报.docx → 年报（修订）.docx */
function correctedName(name: string, isTracked: boolean): string {
  const bare = name.replace(/\.(?:docx|docm|dotx)$/i, '');
  const ending = /\.docm$/i.test(name) ? 'docm' : 'docx';
  return `${bare === '' ? '年度报告' : bare}（${isTracked ? '修订' : '已改'}）.${ending}`;
}

/** Word writes the clock on the wall and calls it Z. */
function localTime(time: number): string {
  const shifted = new Date(time - new Date(time).getTimezoneOffset() * 60_000);
  return `${shifted.toISOString().slice(0, 19)}Z`;
}
