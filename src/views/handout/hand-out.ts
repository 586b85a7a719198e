import { copyClip } from '../../browser/copy.ts';
import { copyTable } from '../../export/copied-table.ts';
import { printTable } from '../../export/printed-table.ts';
import { tableTitle } from '../../findings/names.ts';
import type { StatTable } from '../../tables/cells.ts';
import { tell } from './handout.ts';

/** Puts a table on the clipboard and says so. */
export async function copyTableOut(table: StatTable): Promise<void> {
  const isCopied = await copyClip(copyTable(printTable(table)));
  const name = tableTitle(table.id);
  tell(
    isCopied
      ? `已复制${name}。在 Word、WPS 或 Excel 里粘贴即可。`
      : `没有复制成功：浏览器不允许复制。请在表格里选中格子，按 Ctrl C。`,
  );
}
