import { create } from 'zustand';
import { tableTitle } from '../../findings/names.ts';
import { isOtherYears } from '../../forms/form.ts';
import type { Desk } from '../desk.ts';
import type { MenuEntry } from '../menu.tsx';

/** What goes out of the page besides JSON: tables to the clipboard, Word files. Their code is fetched when asked for. */
interface Handout {
  /** A sentence about what went out last. */
  readonly notice: string | null;
  /** The question how the person's own file is to be corrected stands open. */
  readonly isCorrecting: boolean;
}

export const useHandout = create<Handout>(() => ({ notice: null, isCorrecting: false }));

export const tell = (notice: string | null): void => useHandout.setState({ notice });

export const correcting = (isCorrecting: boolean): void => useHandout.setState({ isCorrecting });

/** The entries of the menu 导出 behind JSON. */
export function handoutEntries({ review, reading, actions }: Desk): readonly MenuEntry[] {
  const own: MenuEntry = {
    label: 'Word 原件修改版…',
    about: '把改动写进原来的文件，可带修订标记',
    onChoose: () => correcting(true),
  };
  const fresh: MenuEntry = {
    label: 'Word 规范格式',
    about: oldWord.has(reading.source.kind)
      ? '重新排版的 .docx。要修改原件，请先另存为 .docx 再打开'
      : '按规定格式重新排版的 .docx',
    onChoose: () => give(({ saveFresh }) => saveFresh(actions)),
  };
  const copies = review.tables
    .filter(({ id }) => !isOtherYears(id))
    .map((table) => ({
      label: `复制${tableTitle(table.id)}`,
      about: '粘贴到 Word、WPS、Excel 里还是表格',
      onChoose: () => give(({ copyTableOut }) => copyTableOut(table)),
    }));
  return [...(reading.source.kind === 'docx' ? [own] : []), fresh, ...copies];
}

/** Files of word processors that are read but not written back. */
const oldWord: ReadonlySet<string> = new Set(['doc', 'rtf']);

function give(act: (handOut: typeof import('./hand-out.ts')) => Promise<void>): void {
  void import('./hand-out.ts').then(act).catch(() => tell('没有导出成功。请刷新页面再试；报告没有改动。'));
}
