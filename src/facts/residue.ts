import type { Token } from './figures.ts';
import type { Phrase } from './phrase.ts';

const brackets = /[(][^()]*[)]/g;
const beforePunctuation = /^.*[,，;:。、\n]/;

/** All that may stand between a name and its figure without naming another thing. */
const fillers = new RegExp(
  `^(?:${[
    '的了有为是共计总量数达到至约近超过仅只就才则即均各也又还尚再余剩下其这那该此等类种型中里内对以由在来和与及并而已予作给被经系因“”%',
    '方面|范围|情形|情况|结果|方式|渠道|途径|形式|信息|政府信息|材料|申请|申请人|件数|数量|总数|群众|公众|社会|提交|提出|递交|来自|反映',
    '完毕|完成|完结|一共|实际|全部|书面|决定|处理|答复|进行|不再|如期|当中|合计|总计|一次性|每年|总体|办理|以上|属于|涉及|分别|总额|总金额|金额|具体行政行为|主体|告知|一年|收了|下来|主要|经过|最终',
  ]
    .map((words, at) => (at === 0 ? `[${words}]` : words))
    .join('|')})*$`,
);

/**
 * Whether nothing unknown stands between a figure and the nearest word that names it: 办结历史遗留问题8件 counts something
 * else than requests, or at least may do so.
 */
export function isClose({ start, end }: Token, { text, entries }: Phrase): boolean {
  const before = entries.filter((entry) => entry.end <= start).pop();
  const behind = entries.find((entry) => entry.start >= end);
  const between = before ? text.slice(before.end, start) : behind ? text.slice(end, behind.start) : '';
  return fillers.test(between.replace(brackets, '').replace(beforePunctuation, ''));
}
