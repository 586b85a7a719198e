import { create } from 'zustand';
import { tableTitle } from '../../findings/names.ts';
import { isOtherYears } from '../../forms/form.ts';
import type { StatTable } from '../../tables/cells.ts';
import type { Desk } from '../desk.ts';
import type { MenuEntry } from '../menu.tsx';

/** What goes out of the page besides JSON: tables to the clipboard, Word files. Their code is fetched when asked for. */
interface Handout {
  /** A sentence about what went out last. */
  readonly notice: string | null;
}

export const useHandout = create<Handout>(() => ({ notice: null }));

export const tell = (notice: string | null): void => useHandout.setState({ notice });

const missing = '页面没有加载完整，请刷新页面再试。';

/** The entries of the menu 导出 behind JSON. */
export function handoutEntries({ review }: Desk): readonly MenuEntry[] {
  const own = review.tables.filter(({ id }) => !isOtherYears(id));
  return own.map((table) => ({
    label: `复制${tableTitle(table.id)}`,
    about: '粘贴到 Word、WPS、Excel 里还是表格',
    onChoose: () => copyOut(table),
  }));
}

function copyOut(table: StatTable): void {
  void import('./hand-out.ts').then(
    ({ copyTableOut }) => copyTableOut(table),
    () => tell(missing),
  );
}
