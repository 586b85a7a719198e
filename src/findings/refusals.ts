import type { RefusalReason } from '../sources/source.ts';

/** Why something could not be opened. Apart from the other sentences: the start screen needs no checks. */

const refusals: Readonly<Record<RefusalReason, string>> = {
  empty: '这里没有文字。请复制整份年度报告再粘贴，或者选择报告文件。',
  tooLarge: '文件太大，读不了。请只保留年度报告的正文和表格，再试一次。',
  tooManyCells: '表格太多，不像一份年度报告。请只保留年度报告的正文和表格，再试一次。',
  notText: '这个文件读不出文字。请打开它，全选、复制，再粘贴到这里。',
  unknownFormat:
    '不认识这种文件。请打开它，全选、复制，再粘贴到这里；也可以另存为网页（.html）或文本（.txt）。',
  notYetSupported: '这种文件还不能直接读。请打开它，全选、复制，再粘贴到这里。',
  damaged: '文件不完整或者已经损坏，读不出来。请重新复制或下载一次；能用 Word 或 WPS 打开的，另存一份再试。',
  locked: '文件有密码，读不了。请在 Word 或 WPS 里取消密码，另存一份再打开；也可以全选、复制，再粘贴到这里。',
  unpacksTooLarge: '文件展开以后太大，不像一份年度报告，没有读取。请打开它，全选、复制，再粘贴到这里。',
  definesEntities: '文件里有不安全的内容（自定义实体），没有读取。请用 Word 或 WPS 打开，另存为 .docx 再试。',
  badSettings: '没有采用这个设置文件，原来的设置没有变。请重新导出一次，或者向发文件的单位再要一份。',
  brokenJson: '这个 JSON 文件不完整，读不出来。请重新导出一次，或者打开原来的报告。',
  foreignJson: '这个 JSON 文件不是从勾稽导出的。请打开原来的报告文件。',
  noReport: '没有找到年度报告的内容。请确认复制的是整份报告，连同表格一起粘贴。',
  cancelled: '已取消读取。',
  failed: '读这份报告时程序出错。报告没有改动，也没有离开这台电脑。请换一种方式打开，或者复制全文再粘贴。',
};

/** Formats by the names of sources/magic.ts. */
const formats: Readonly<Record<string, string>> = {
  doc: '旧版 Word 文件（.doc、.wps）',
  docx: 'Word 文件（.docx）',
  xlsx: 'Excel 文件（.xlsx）',
  pdf: 'PDF 文件',
  ofd: 'OFD 文件',
  rtf: 'RTF 文件（.rtf）',
  mhtml: '单个文件网页（.mht）',
  zip: '压缩包',
  picture: '图片',
};

/**
 * Why a source cannot be read, and what to do instead. `detail` names its format; what else a refusal carries is for
 * engineers and is not said.
 */
export function refusalSentence(reason: RefusalReason, detail = ''): string {
  if (reason === 'badSettings' && detail !== '') return `设置文件里的“${detail}”不对。${refusals[reason]}`;
  const format = formats[detail];
  return format === undefined ? refusals[reason] : `这是${format}。${refusals[reason]}`;
}
