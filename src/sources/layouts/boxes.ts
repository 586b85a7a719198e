import type { Layout } from './layout.ts';
import { barredRows } from './pipes.ts';

/** Vertical lines of box drawings, and the full-width pipe of an input method. */
const bars = ['│', '┃', '║', '｜'] as const;

/** One line per row, cells between the lines of a drawn frame: │ 规章 │ 0 │. Lines that only draw are left out. */
export const boxes: Layout = {
  shape: 'boxes',
  find(lines, from) {
    const text = lines[from]?.text ?? '';
    const bar = bars.find((each) => text.includes(each));
    return bar && barredRows(lines, from, bar);
  },
};
