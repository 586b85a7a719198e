import type { FormId } from '../forms/form.ts';
import type { SourceKind } from '../sources/source.ts';
import type { Script } from '../text/normalise.ts';
import type { Span } from '../text/span.ts';
import type { StatTable } from './cells.ts';

/**
 * A report as it was read, before any edit. Plain data: it crosses from the worker, is kept in IndexedDB, and a
 * person's steps are applied on top of it.
 */
export interface Reading {
  readonly source: { readonly kind: SourceKind | 'json'; readonly name: string; readonly text: string };
  readonly script: Script;
  readonly form: FormId | null;
  /** The narrative as pasted, lines joined by '\n' (document/document.ts). */
  readonly narrative: string;
  /** Place in the source of each narrative line. */
  readonly lines: readonly Span[];
  readonly tables: readonly StatTable[];
  readonly pageDate: string | null;
}
