import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, canRedo, canUndo, coalesce, emptyLog, redo, stepToUndo, undo } from './log.ts';
import type { Log, Step } from './step.ts';

const typing = (start: number, before: string, after: string, time: number, label = '修改正文'): Step => ({
  label,
  patches: [{ kind: 'text', start, before, after }],
  time,
});

const applied = (text: string, log: Log): string =>
  log.steps
    .slice(0, log.position)
    .reduce(
      (current, step) =>
        step.patches.reduce(
          (so, patch) =>
            patch.kind === 'text'
              ? so.slice(0, patch.start) + patch.after + so.slice(patch.start + patch.before.length)
              : so,
          current,
        ),
      text,
    );

describe('the log of steps', () => {
  it('forgets the undone steps when a new one is made', () => {
    const log = append(
      undo(append(append(emptyLog, typing(0, '', '一', 0)), typing(9, '', '二', 0))),
      typing(5, '', '三', 0),
    );
    expect(log.steps.map((step) => step.patches[0])).toMatchObject([{ after: '一' }, { after: '三' }]);
    expect(log.position).toBe(2);
  });

  it('does nothing when there is nothing to undo or to redo', () => {
    expect(undo(emptyLog)).toBe(emptyLog);
    expect(redo(emptyLog)).toBe(emptyLog);
    const log = append(emptyLog, typing(0, '', '一', 0));
    expect([canUndo(log), canRedo(log), canRedo(undo(log))]).toEqual([true, false, true]);
  });

  it('keeps what the oldest steps did when there are too many', () => {
    const steps = ['a', 'b', 'c', 'd'].map((letter, index) => typing(index, '', letter, index * 1e6));
    const log = steps.reduce((before, step) => append(before, step, 3), emptyLog);
    expect(log.steps).toHaveLength(3);
    expect(applied('', log)).toBe('abcd');
  });
});

describe('a run of typing', () => {
  it('is one step while it goes on in place and in time', () => {
    const log = [typing(3, '', '水', 0), typing(4, '', '务', 300), typing(5, '', '局', 800)].reduce(
      (before, step) => coalesce(before, step),
      emptyLog,
    );
    expect(log.steps).toEqual([typing(3, '', '水务局', 800)]);
  });

  it('ends after a pause, at another place, and at another kind of step', () => {
    const first = coalesce(emptyLog, typing(3, '', '水', 0));
    expect(coalesce(first, typing(4, '', '务', 700)).steps).toHaveLength(2);
    expect(coalesce(first, typing(9, '', '务', 100)).steps).toHaveLength(2);
    expect(coalesce(first, typing(4, '', '务', 100, '粘贴')).steps).toHaveLength(2);
  });

  it('leaves no step when it cancels itself out', () => {
    const log = coalesce(coalesce(emptyLog, typing(3, '', '水', 0)), typing(3, '水', '', 100));
    expect(log).toEqual(emptyLog);
  });

  it('takes deleting backwards beyond its beginning into the same step', () => {
    const log = coalesce(coalesce(emptyLog, typing(3, '', '水', 0)), typing(1, '乙丙水', '丁', 100));
    expect(stepToUndo(log)?.patches).toEqual([{ kind: 'text', start: 1, before: '乙丙', after: '丁' }]);
  });

  it('always does the same as its keystrokes one by one', () => {
    const keystroke = fc.record({ at: fc.nat(30), cut: fc.nat(4), put: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.array(keystroke, { maxLength: 12 }),
        (text, keystrokes) => {
          let current = text;
          let log = emptyLog;
          for (const { at, cut, put } of keystrokes) {
            const start = Math.min(at, current.length);
            const before = current.slice(start, start + cut);
            log = coalesce(log, typing(start, before, put, 0));
            current = current.slice(0, start) + put + current.slice(start + cut);
          }
          expect(applied(text, log)).toBe(current);
        },
      ),
    );
  });
});
