import type { Input } from '../../sources/source.ts';

/** A report of an invented office, one click away. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly about: string;
}

/** Each sample travels in a chunk of its own and is fetched only when it is opened. */
const texts = import.meta.glob<string>(
  '../../../e2e/samples/{pdf-tabs.txt,tab-cells.txt,city-2021.txt,page.html,clean-2021.html}',
  { query: '?raw', import: 'default' },
);

export const samples: readonly Sample[] = [
  { file: 'pdf-tabs.txt', title: '云岭县林业局 2020 年', about: '（七）总计漏填' },
  { file: 'tab-cells.txt', title: '临溪市水务局 2020 年', about: '总计列一处不符，缺第六部分' },
  { file: 'city-2021.txt', title: '云州市人民政府 2022 年', about: '数字多，错一格' },
  { file: 'page.html', title: '青梧县卫生健康局 2022 年', about: '网页，表四不符' },
  { file: 'clean-2021.html', title: '青岚区文化和旅游局 2021 年', about: '没有错误' },
];

const pathOf = (file: string): string => `../../../e2e/samples/${file}`;

/** Lines that begin with #! tell the tests what is to be found; they are no part of the report. */
export const withoutExpectations = (text: string): string => text.replace(/^#!.*(?:\r?\n|$)/gm, '');

/** A sample as if the person had dropped the file. */
export async function readSample({ file }: Sample): Promise<Input> {
  const text = await texts[pathOf(file)]?.();
  return { kind: 'file', name: file, bytes: new TextEncoder().encode(withoutExpectations(text ?? '')) };
}
