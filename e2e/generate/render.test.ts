import { describe, expect, it } from 'vitest';
import { noises } from './noise/all.ts';
import { encodeGbk, encodeUtf16 } from './noise/bytes.ts';
import { noNoise } from './noise/noise.ts';
import { plan } from './plan.ts';
import { render } from './render.ts';
import { shapes } from './shapes/all.ts';

function bare(text: string): string {
  return text.replace(/<[^>]+>/g, '').replace(/[\s|]/g, '');
}

/** Files that spell their letters in codes, so that nobody can read them as they are. */
const coded: ReadonlySet<string> = new Set(['rtf', 'mhtml']);

describe.each(shapes.filter(({ medium }) => !coded.has(medium)).map((shape) => [shape.name, shape] as const))(
  'The shape %s',
  (_, shape) => {
    it('shows every figure and every label of the form', () => {
      for (const form of shape.forms) {
        const { text, report, cells } = render({ seed: 4, form, shape, noises: [noNoise] });
        const seen = bare(text);
        for (const { printed } of cells.values()) expect(seen).toContain(printed);
        if (shape.name.startsWith('torn') || shape.name === 'tsv-pages') continue;
        for (const table of report.tables)
          for (const row of table.id === 'disputes' ? [] : table.rows)
            expect(seen).toContain(bare(row.stub[row.stub.length - 1] ?? ''));
      }
    });

    it('tells every cell of an undamaged report unless it says that it cannot', () => {
      for (const form of shape.forms) {
        const { unsure, cells } = render({ seed: 4, form, shape, noises: [noNoise] });
        if (shape.columnsKnown && shape.name !== 'tsv-pages') expect(unsure.size).toBe(0);
        for (const id of unsure) expect(cells.has(id)).toBe(true);
      }
    });
  },
);

describe('A rendered report', () => {
  it('says which cells are lost when blanks are dropped', () => {
    const shape = shapes.find(({ name }) => name === 'numbers-dropped') ?? shapes[0];
    const blanks = noises.find(({ name }) => name === 'all-blank') ?? noNoise;
    if (!shape) throw new Error('no shape');
    const { unsure, cells } = render({ seed: 2, form: '2021', shape, noises: [blanks] });
    const beside = [...cells.values()].filter(
      ({ id, state }) => id.startsWith('requests.received.') && state === 'blank',
    );
    expect(beside.length).toBeGreaterThan(0);
    for (const { id } of beside) expect(unsure).toContain(id);
  });

  it('is the same for the same request, whatever was rendered before', () => {
    const [first] = plan({ reports: 1, shape: 'html-word', noise: 'notes+pinyin', form: '2021' });
    if (!first) throw new Error('no plan');
    expect(render(first).text).toBe(render(first).text);
  });

  it('counts rows that are not printed as missing', () => {
    const [first] = plan({ reports: 1, shape: 'html', noise: 'rows-missing', form: '2019' });
    if (!first) throw new Error('no plan');
    expect([...render(first).cells.values()].some(({ state }) => state === 'missing')).toBe(true);
  });

  it('is encoded as it says', () => {
    const text = '一、总体情况：收到申请12件';
    expect(new TextDecoder('gb18030').decode(encodeGbk(text))).toBe(text);
    expect(new TextDecoder('utf-16le').decode(encodeUtf16(text, true))).toBe(text);
  });
});
