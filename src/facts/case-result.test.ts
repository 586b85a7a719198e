import { describe, expect, it } from 'vitest';
import { makeNormaliser } from '../text/normalise.ts';
import { makeFactReader } from './read-prose.ts';

const normalise = makeNormaliser({ traditional: false, pinyin: false, markdown: false }, (text) => text);
const heading = '（四）政府信息公开行政复议、行政诉讼情况\n';

/** What every reading of every figure and statement counts. */
function readingsIn(text: string): string[] {
  const { statements } = makeFactReader(normalise)(heading + text, []);
  const cellsOf = (sum: readonly { rows: readonly string[]; columns: readonly string[] }[]) =>
    sum.map(({ rows, columns }) => `${rows.join('+')} ${columns.join('+')}`).join();
  return statements.map(({ readings }) => readings.map(({ sum }) => cellsOf(sum)).join(' | '));
}

describe('what became of a case right behind its figure', () => {
  it.each([
    ['行政复议2件维持，1件纠正。', ['review upheld', 'review corrected']],
    ['行政复议1件被纠正，其余5件维持。', ['review corrected', 'review upheld']],
    ['行政复议1件被纠正。', ['review total | review corrected']],
    ['行政复议3件，均维持。', ['review total', 'review corrected+other', 'review pending']],
  ])('is what it counts in %s', (text, readings) => {
    expect(readingsIn(text)).toEqual(readings);
  });
});

describe('行政复议和诉讼分别为4件和2件', () => {
  it('tells each in turn', () => {
    const said = readingsIn('涉及信息公开的行政复议和诉讼案件分别为4件和2件。');
    expect(said).toEqual(['review total', 'suitDirect+suitAfterReview total']);
  });
});

describe('none still open', () => {
  it.each(['年末没有在办申请。', '没有未答复的申请。'])('says nothing of what came in: %s', (text) => {
    const { statements } = makeFactReader(normalise)(`（三）依申请公开情况\n${text}`, []);
    expect(statements.map(({ rule }) => rule)).toEqual(['R63']);
  });
});

describe('what one kind of applicant asked for', () => {
  it('divides no answers of all', () => {
    const text = '收到申请36件。自然人申请31件；商业企业5件，办结4件，1件转入次年。';
    const { statements } = makeFactReader(normalise)(text, []);
    const soft = statements.map(({ value, soft: each }) => `${value} ${each}`);
    expect(soft).toEqual(['36 null', '31 null', '5 null', '4 guess', '1 guess']);
  });
});
