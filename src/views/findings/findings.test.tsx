// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReviewedFinding } from '../../findings/review.ts';
import { Dismiss } from './dismiss.tsx';
import { attributesOf } from './finding.tsx';
import { SeverityChips } from './severity.tsx';

afterEach(cleanup);

const finding = (rest: Partial<ReviewedFinding>): ReviewedFinding => ({
  kind: 'finding',
  check: 'requests.total',
  severity: 'error',
  cells: ['requests.partial.total', 'requests.partial.natural'],
  related: [],
  stated: 2,
  expected: 3,
  quotes: [],
  key: 'a',
  message: '合计为 3，总计为 2，差 1。',
  cluster: 0,
  proposals: [],
  ...rest,
});

describe('the list of findings', () => {
  it('lets the page know each finding by its check, severity and cells', () => {
    expect(attributesOf(finding({}))).toEqual({
      'data-check': 'requests.total',
      'data-severity': 'error',
      'data-cells': 'requests.partial.total requests.partial.natural',
    });
    const dismissed = { reason: '已核实', on: '2026-01-12' };
    expect(attributesOf(finding({ dismissed }))).toMatchObject({ 'data-dismissed': 'true' });
  });

  it('counts by severity in words, and says when there is nothing', () => {
    render(<SeverityChips findings={[finding({}), finding({ severity: 'hint' }), finding({})]} />);
    expect(screen.getByRole('status').textContent).toBe('2 错误1 提示');
    cleanup();
    render(<SeverityChips findings={[]} />);
    expect(screen.getByRole('status').textContent).toBe('没有问题');
  });

  it('puts a finding aside for a reason only', () => {
    const onDismiss = vi.fn();
    render(<Dismiss onDismiss={onDismiss} />);
    fireEvent.click(screen.getByRole('button', { name: '忽略…' }));
    const reason = screen.getByLabelText('为什么可以忽略？');
    expect(document.activeElement).toBe(reason);
    fireEvent.change(reason, { target: { value: '  ' } });
    fireEvent.submit(reason);
    expect(onDismiss).not.toHaveBeenCalled();
    fireEvent.change(reason, { target: { value: ' 原表如此 ' } });
    fireEvent.submit(reason);
    expect(onDismiss).toHaveBeenCalledWith('原表如此');
  });

  it('gives the focus back when the question is withdrawn', () => {
    render(<Dismiss onDismiss={() => undefined} />);
    fireEvent.click(screen.getByRole('button', { name: '忽略…' }));
    fireEvent.keyDown(screen.getByLabelText('为什么可以忽略？'), { key: 'Escape' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '忽略…' }));
  });
});
