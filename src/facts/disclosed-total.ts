import type { Token } from './figures.ts';
import type { Meaning } from './meaning.ts';
import type { State } from './prose-state.ts';

const LONGEST = 48;
const total =
  /(?:主动)?公开(?:各类|各种)?(?:政府|政务)?信息(?:总数|总量|数量)?(?:共计?|总计|合计)?(?:为|达到?)?$/;
const ofAll =
  /(?:全年|年度|20[0-9]{2}年|今年|本年)[^。;:]*(?:共|总|合计|累计)|(?:共计?|总计|合计|累计|总[数量])[^。;:]*$/;
/** By one channel, of one kind or one field: not all of it. */
const ofSome = /通过|利用|依托|网站|平台|微信|微博|公众号|专栏|栏目|领域|新增|其中|类|级|依申请|[在于从向]/;

/**
 * 全年共主动公开政府信息1200条: what no cell of the later forms holds, but a report may tell twice (R74). Null unless the
 * words count all that was disclosed.
 */
export function nameDisclosedTotal({ plain: { text } }: State, { start, figure }: Token): Meaning | null {
  if (figure.unit !== '条') return null;
  const before =
    text
      .slice(Math.max(0, start - LONGEST), start)
      .split(/[。;:(\n]/)
      .pop() ?? '';
  const words = total.exec(before);
  if (!words || !ofAll.test(before) || ofSome.test(before.slice(0, words.index))) return null;
  const [rows, columns] = [['disclosed'], ['total']];
  const readings = [{ sum: [{ table: 'prose', rows, columns }] }];
  return { rule: 'R74', role: 'document', rows, columns, readings };
}
