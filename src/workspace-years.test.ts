import { beforeEach, describe, expect, it } from 'vitest';
import { lastYearsOf } from './browser/state.ts';
import { emptyReading } from './log/empty-report.ts';
import { makeReviewer } from './pipeline.ts';
import type { Input } from './sources/source.ts';
import type { Reading } from './tables/reading.ts';
import { makeWorkspace } from './workspace.testkit.ts';

let databases = 0;

beforeEach(() => {
  databases += 1;
});

function openWorkspace() {
  const workspace = makeWorkspace(`years-${databases}`);
  const carried = () => workspace.active().review.findings.filter(({ check }) => check === 'years.carry');
  return { ...workspace, carried };
}

const columns = '| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';

/** A report cut down to the row that is carried from year to year. */
const reportOf = (year: number, label: string, figure: number, agency = '望川县水利局'): Input => ({
  kind: 'paste',
  html: '',
  text: `${agency}${year}年政府信息公开工作年度报告

三、收到和处理政府信息公开申请情况

| 申请人情况 ${columns}
| --- | --- | --- | --- | --- | --- | --- | --- |
| ${label} | ${figure} | 0 | 0 | 0 | 0 | 0 | ${figure} |
`,
});

const later = (figure = 3) => reportOf(2022, '二、上年结转政府信息公开申请数量', figure);
const earlier = (figure = 5) => reportOf(2021, '四、结转下年度继续办理', figure);

describe('last year’s report', () => {
  it('is put beside the open one as a step that can be taken back', async () => {
    const { actions, active, carried, getState } = openWorkspace();
    await actions.openInput(later());
    await actions.openLastYear(earlier());
    expect(getState()).toMatchObject({ attempts: 2, busy: false });
    expect(active().review.facts.year).toBe(2022);
    expect(carried().map(({ severity }) => severity)).toEqual(['error', 'warning']);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const proposed = carried().flatMap(({ proposals }) => proposals.flatMap(({ edits }) => edits));
    expect(proposed.filter(({ cell }) => cell.includes('@'))).toEqual([]);
    actions.undo();
    expect([active().review.lastYear, carried().length]).toEqual([undefined, 0]);
    actions.redo();
    expect(carried()).toHaveLength(2);
    actions.unlinkLastYear();
    expect(active().review.lastYear).toBeUndefined();
  });

  it('is still there after a reload', async () => {
    const one = openWorkspace();
    await one.actions.openInput(later());
    await one.actions.openLastYear(earlier());
    await one.actions.flush();
    const other = openWorkspace();
    await other.actions.restore();
    expect(other.carried()).toHaveLength(2);
  });

  it('stays away when it cannot be read, and nothing is lost', async () => {
    const { actions, active, getState } = openWorkspace();
    await actions.openInput(later());
    await actions.openLastYear({ kind: 'paste', text: '', html: '' });
    expect(getState().alert).not.toBeNull();
    expect(active().changes.lastYear).toBeNull();
    await actions.openLastYear(Promise.reject(new Error('gone')));
    expect(active().review.facts.year).toBe(2022);
  });

  it('of two opened together goes beside the newer one, in either order', async () => {
    for (const [first, second] of [
      [later(), earlier()],
      [earlier(), later()],
    ] as const) {
      const { actions, active, carried } = openWorkspace();
      const id = await actions.openInput(first);
      await actions.openInput(second, id === undefined ? [] : [id]);
      expect(active().review.facts.year).toBe(2022);
      expect(carried()).toHaveLength(2);
    }
  });

  it('is not paired with another body, nor with what was opened before', async () => {
    const { actions, active } = openWorkspace();
    const id = await actions.openInput(reportOf(2021, '四、结转下年度继续办理', 5, '望川县林业局'));
    await actions.openInput(later(), id === undefined ? [] : [id]);
    expect(active().changes.lastYear).toBeNull();
    await actions.openInput(earlier());
    await actions.openInput(later());
    expect(active().changes.lastYear).toBeNull();
  });

  it('at hand is offered, and taken as it stands with its edits', async () => {
    const { actions, active, carried, getState } = openWorkspace();
    await actions.openInput(earlier());
    actions.editCells(
      ['natural', 'total'].map((column) => ({ id: `requests.carriedOut.${column}`, text: '3' })),
      '填写',
    );
    const older = active().id;
    await actions.openInput(later());
    const { id, review } = active();
    expect(lastYearsOf(getState(), { id, ...review.facts }).map((each) => each.id)).toEqual([older]);
    await actions.linkLastYear(older);
    expect(active().review.lastYear?.facts.year).toBe(2021);
    expect(carried()).toEqual([]);
  });
});

describe('an empty report', () => {
  const wanted = { form: '2021', year: 2022, agency: '望川县水利局' } as const;

  it('has title, parts and tables of its form, and lacks nothing', () => {
    const reading: Reading = emptyReading({ ...wanted, form: '2019', year: 2020 });
    const review = makeReviewer(reading).review({
      cells: {},
      narrative: reading.narrative,
      decisions: {},
      tables: {},
      lastYear: null,
    });
    expect(review.facts).toMatchObject({ agency: '望川县水利局', year: 2020 });
    expect(review.tables.map(({ id, form }) => `${id} ${form}`)).toEqual([
      'proactive 2019',
      'requests 2019',
      'disputes 2019',
    ]);
    expect(review.sections.map(({ kind }) => kind)).toEqual([
      'preface',
      'overview',
      'proactive',
      'requests',
      'disputes',
      'problems',
      'other',
    ]);
  });

  it('takes 上年结转 from last year’s in one step', async () => {
    const { actions, active, carried } = openWorkspace();
    await actions.openInput(earlier());
    await actions.startEmpty(wanted, active().id);
    const value = () =>
      active().review.tables.find(({ id }) => id === 'requests')?.cells['requests.carriedIn.total']?.value;
    expect([value(), active().log.steps.length, carried().length]).toEqual([5, 1, 0]);
    actions.undo();
    expect([value(), active().changes.lastYear]).toEqual([null, null]);
  });

  it('is simply empty without one', async () => {
    const { actions, active } = openWorkspace();
    await actions.startEmpty(wanted, null);
    expect(active().log.steps).toEqual([]);
  });
});
