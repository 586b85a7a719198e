import { copyClip } from '../../browser/copy.ts';
import { download } from '../../browser/download.ts';
import { copyTable } from '../../export/copied-table.ts';
import { exportName } from '../../export/json.ts';
import { printTable } from '../../export/printed-table.ts';
import { tableTitle } from '../../findings/names.ts';
import type { StatTable } from '../../tables/cells.ts';
import type { DeskActions } from '../desk.ts';
import { tell } from './handout.ts';

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Puts a table on the clipboard and says so. */
export async function copyTableOut(table: StatTable): Promise<void> {
  const isCopied = await copyClip(copyTable(printTable(table)));
  tell(
    isCopied
      ? `已复制${tableTitle(table.id)}。在 Word、WPS 或 Excel 里粘贴即可。`
      : '没有复制成功：浏览器不允许复制。请在表格里选中格子，按 Ctrl C。',
  );
}

/** Saves the report as it stands as a new Word file in the official format. */
export async function saveFresh({ settled }: Pick<DeskActions, 'settled'>): Promise<void> {
  const [report, { writeFreshWord }] = await Promise.all([settled(), import('../../export/word/fresh.ts')]);
  if (!report) return;
  const bytes = await writeFreshWord(report.reading, report.review);
  const name = exportName(report.review, 'docx');
  download(name, bytes, wordType);
  tell(`已保存“${name}”。`);
}
