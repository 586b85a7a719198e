import type { Entry } from './entries.ts';
import { isMet, type Reader, rowValue } from './name-statistics.ts';
import type { SaidInWords } from './said-in-words.ts';
import { rowWords } from './statistics-words.ts';

const fillers =
  '(?:有|过|人|政务|任何人|通过|利用|使用|在|政府|依申请公开|依申请|相关|任何|一[次起件]|1[次起件]|因|关于|有关|针对|对|由|的|政府信息公开|信息公开|政务公开|工作|引[起发]|发生|产生|收到|接到|出现|开展|召开|开|办|搞|安排|列支|投入|设立|设置|配备|发布|刊发|刊登|推出|编发|制作|专门|单列|拨付|支出|举[办行]|参加|组织|群众|公众|社会|各类|申请|存在|涉及|被|这方面|此类|该类|因此|由此)*';
const tail = '(?:的|情[况形]|现象|案件|事件|事项|活动|申请|件|问题|等)*';

const known = rowWords.map(({ rows, words, needs }) => ({
  rows,
  needs,
  clause: new RegExp(`^(${fillers}(?:${words}))${tail}$`),
}));

const LONGEST = 60;

/** 主要负责人未参加新闻发布会: the row of its leader, not that of the conference. */
const ofLeader: Readonly<Record<string, string>> = { r14: 'r15', r16: 'r17' };

function isLeader(before: string): boolean {
  return /(?:负责(?:同志|人)|领导|一把手|[局市县区厅镇乡]长|主任|书记)(?:同志)?[均都也还]?$/.test(before);
}

/**
 * 没有开展在线访谈, 未收取任何费用, 无延期办结: a row of the form of 2014–2018 that is none. The clause must hold nothing but the
 * words of the row. Of fees alone it is said where nothing names 信息公开: worth a hint.
 */
export function findNoStatistic(
  text: string,
  entries: readonly Entry[],
  state: Reader,
): readonly SaidInWords[] {
  const from = entries.find(({ kind, value }) => kind === 'mark' && value === 'not');
  if (!from) return [];
  const [clause = ''] = text.slice(from.end, from.end + LONGEST).split(/[,，;。:!?\n()]/);
  const sentence = text
    .slice(Math.max(0, from.start - LONGEST), from.end + clause.length)
    .split(/[。\n]/)
    .pop();
  const about = {
    before: text.slice(Math.max(0, from.start - LONGEST), from.start),
    sentence: sentence ?? '',
  };
  for (const { rows, needs, clause: pattern } of known) {
    const words = pattern.exec(clause)?.[1];
    const said = words !== undefined && isMet(needs, state, about);
    if (words === undefined || (!said && rows[0] !== 'r54')) continue;
    const row = isLeader(about.before) ? (ofLeader[rows[0] ?? ''] ?? rows[0]) : rows[0];
    const meaning = { ...rowValue(row === undefined ? [] : [row]), mild: !said };
    return [{ span: { start: from.start, end: from.end + words.length }, meaning }];
  }
  return [];
}
