// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSample, samples, withoutExpectations } from './samples.ts';
import { type RecentReport, Start } from './start.tsx';

afterEach(cleanup);

const report: RecentReport = { id: 'a', title: null, agency: '望川县水利局', year: 2020, when: null };

function show(recent: readonly RecentReport[], keepsNothing = false) {
  const acts = {
    onChooseFile: vi.fn(),
    onSample: vi.fn(),
    onStartEmpty: vi.fn(),
    onContinue: vi.fn(),
    onHandbook: vi.fn(),
    onForgetAll: vi.fn(),
    onKeepNothing: vi.fn(),
  };
  render(<Start recent={recent} keepsNothing={keepsNothing} {...acts} />);
  return acts;
}

describe('the start screen', () => {
  it('goes on with a report that was open', () => {
    const { onContinue } = show([report]);
    const list = within(screen.getByRole('region', { name: '上次打开' }));
    fireEvent.click(list.getByRole('button', { name: /望川县水利局 2020 年/ }));
    expect(onContinue).toHaveBeenCalledWith('a');
  });

  it('names a report without agency by its title, and one without both as such', () => {
    show([
      { ...report, agency: null, title: '2020年年度报告' },
      { ...report, id: 'b', agency: null },
    ]);
    expect(screen.getByText('2020年年度报告')).toBeTruthy();
    expect(screen.getByText('没有标题的报告')).toBeTruthy();
  });

  it('deletes everything only when asked twice', () => {
    const { onForgetAll } = show([report]);
    fireEvent.click(screen.getByRole('button', { name: '全部删除' }));
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(onForgetAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: '全部删除' }));
    fireEvent.click(screen.getByRole('button', { name: '确定删除' }));
    expect(onForgetAll).toHaveBeenCalledOnce();
  });

  it('says what stays in this browser, and that nothing does', () => {
    const { onKeepNothing } = show([]);
    fireEvent.click(screen.getByLabelText('不保留任何内容'));
    expect(onKeepNothing).toHaveBeenCalledWith(true);
    cleanup();
    show([], true);
    expect(screen.getByText(/关闭页面后不留下任何内容/)).toBeTruthy();
  });
});

describe('an empty report', () => {
  it('is begun with year, form and body, 上年结转 from a report at hand', async () => {
    const { onStartEmpty } = show([{ ...report, year: 2022 }]);
    fireEvent.click(screen.getByRole('button', { name: '新建空表…' }));
    fireEvent.change(await screen.findByLabelText('年度'), { target: { value: '2023' } });
    fireEvent.change(screen.getByLabelText('机关名称'), { target: { value: '望川县 水利局' } });
    expect(screen.getByLabelText<HTMLInputElement>(/2022 年度报告/).checked).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: '新建' }));
    expect(onStartEmpty).toHaveBeenCalledWith({ form: '2021', year: 2023, agency: '望川县水利局' }, 'a');
  });

  it('of 2020 takes the trial form, and nothing from another body', async () => {
    const { onStartEmpty } = show([{ ...report, year: 2019 }]);
    fireEvent.click(screen.getByRole('button', { name: '新建空表…' }));
    fireEvent.change(await screen.findByLabelText('年度'), { target: { value: '2020' } });
    fireEvent.change(screen.getByLabelText('机关名称'), { target: { value: '望川县林业局' } });
    fireEvent.click(screen.getByRole('button', { name: '新建' }));
    expect(onStartEmpty).toHaveBeenCalledWith({ form: '2019', year: 2020, agency: '望川县林业局' }, null);
  });
});

describe('the samples', () => {
  it('open without the lines that tell the tests what is to be found', () => {
    expect(withoutExpectations('#! agency 某局\r\n#! year 2020\n某局年度报告\n一、#! 总体情况\n')).toBe(
      '某局年度报告\n一、#! 总体情况\n',
    );
  });

  it('are all there', async () => {
    for (const sample of samples) {
      const input = await readSample(sample);
      const text = input.kind === 'file' ? new TextDecoder().decode(input.bytes) : '';
      expect(text).toContain(sample.title.split(' ')[0]);
      expect(text).not.toMatch(/^#!/m);
    }
  });
});
