import type { Input } from '../../sources/source.ts';

/** A report of an invented office, one click away. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly about: string;
}

/** Each sample travels in a chunk of its own and is fetched only when it is opened. */
const texts = import.meta.glob<string>('../../../e2e/samples/*.{txt,md,html}', {
  query: '?raw',
  import: 'default',
});

const offered: readonly Sample[] = [];

const pathOf = (file: string): string => `../../../e2e/samples/${file}`;

export const samples: readonly Sample[] = offered.filter(({ file }) => pathOf(file) in texts);

/** Lines that begin with #! tell the tests what is to be found; they are no part of the report. */
export const withoutExpectations = (text: string): string => text.replace(/^#!.*(?:\r?\n|$)/gm, '');

/** A sample as if the person had dropped the file. */
export async function readSample({ file }: Sample): Promise<Input> {
  const text = await texts[pathOf(file)]?.();
  return { kind: 'file', name: file, bytes: new TextEncoder().encode(withoutExpectations(text ?? '')) };
}
