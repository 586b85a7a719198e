import { beforeEach, describe, expect, it } from 'vitest';
import { usualSettings } from './checks/settings.ts';
import { writeJson } from './export/json.ts';
import { writeSettings } from './export/settings-file.ts';
import type { Input } from './sources/source.ts';
import { makeWorkspace } from './workspace.testkit.ts';

let databases = 0;

beforeEach(() => {
  databases += 1;
});

function openWorkspace() {
  const workspace = makeWorkspace(`settings-${databases}`);
  const late = () => workspace.active().review.findings.find(({ check }) => check === 'report.deadline');
  return { ...workspace, late };
}

/** Published on 14 February, a fortnight late for a department. */
const report: Input = {
  kind: 'paste',
  html: '',
  text: '望川县水利局2022年政府信息公开工作年度报告\n\n六、其他需要报告的事项\n\n无。\n\n望川县水利局\n\n2023年2月14日\n',
};

const fileOf = (text: string): Input => ({
  kind: 'file',
  name: '设置.json',
  bytes: new TextEncoder().encode(text),
});

const lenient = { severities: { 'report.deadline': 'hint' }, deadlines: {} } as const;
const patient = { severities: {}, deadlines: { department: '02-28' } } as const;
const strict = { severities: {}, deadlines: { department: '01-15' } } as const;

describe('an office’s settings', () => {
  it('change what is open at once, say so, and edit nothing', async () => {
    const { actions, late, active } = openWorkspace();
    await actions.openInput(report);
    expect(late()).toMatchObject({ severity: 'warning' });
    expect(late()?.usualSeverity).toBeUndefined();
    const { key = '' } = late() ?? {};
    actions.dismiss(key, '已经说明');
    const { revision, log } = active();
    actions.changeSettings(lenient);
    expect(late()).toMatchObject({ severity: 'hint', usualSeverity: 'warning', dismissed: {} });
    expect(late()?.message).toMatch(/按设置，这一条由警告改为提示。$/);
    expect(active()).toMatchObject({ revision, log });
    actions.undoSettings();
    expect(late()).toMatchObject({ severity: 'warning' });
  });

  it('set another day of publication, which the sentence names', async () => {
    const { actions, late } = openWorkspace();
    await actions.openInput(report);
    actions.changeSettings(patient);
    expect(late()).toBeUndefined();
    actions.changeSettings(strict);
    expect(late()?.message).toContain('应在2023年1月15日前公布（设置里的期限）。');
  });

  it('turn a rule off, which is said where it would have spoken', async () => {
    const { actions, late, active } = openWorkspace();
    await actions.openInput(report);
    actions.changeSettings({ severities: { 'report.deadline': 'off' }, deadlines: {} });
    expect(late()).toBeUndefined();
    const said = active().review.notChecked.filter(({ check }) => check === 'report.deadline');
    expect(said.map(({ sentence }) => sentence)).toEqual(['“按期公布”没有核对：设置里关掉了这条规则。']);
  });

  it('come in a file that anyone can open, with or without a report', async () => {
    const { actions, late, getState } = openWorkspace();
    await actions.openInput(fileOf(writeSettings(lenient)));
    expect(getState()).toMatchObject({ attempts: 1, busy: false, activeId: null, settings: lenient });
    expect(getState().alert).toMatchObject({ isGood: true });
    await actions.openInput(report);
    expect(late()).toMatchObject({ severity: 'hint' });
    await actions.openInput(fileOf('{"format":"gouji-settings","version":1,"severities":{"x.y":"off"}}'));
    expect(getState().alert?.sentence).toContain('“severities.x.y”不对');
    expect(getState()).toMatchObject({ busy: false, settings: lenient });
  });

  it('are kept in this browser until all is forgotten', async () => {
    const first = openWorkspace();
    first.actions.changeSettings(lenient);
    await first.actions.openInput(report);
    await first.actions.flush();
    const second = openWorkspace();
    await second.actions.restore();
    expect(second.late()).toMatchObject({ severity: 'hint' });
    await second.actions.forgetAll();
    expect(second.getState().settings).toEqual(usualSettings);
    const third = openWorkspace();
    await third.actions.restore();
    expect(third.getState().settings).toEqual(usualSettings);
  });

  it('are named in the exported report and stay where they were made', async () => {
    const { actions, active } = openWorkspace();
    await actions.openInput(report);
    const exported = () => writeJson(active().reading, active().changes, active().review);
    expect(JSON.parse(exported())).not.toHaveProperty('settings');
    actions.changeSettings(lenient);
    const text = exported();
    expect(JSON.parse(text)).toMatchObject({
      settings: lenient,
      findings: expect.arrayContaining([expect.objectContaining({ usualSeverity: 'warning' })]),
    });
    const other = openWorkspace();
    await other.actions.openInput(fileOf(text));
    expect(other.late()).toMatchObject({ severity: 'warning' });
  });
});
