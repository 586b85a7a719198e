import type { Entry } from './entries.ts';
import type { Token } from './figures.ts';
import type { Phrase } from './phrase.ts';

const brackets = /[(][^()]*[)]/g;
const beforePunctuation = /^.*[,，;:。、!\n]/;

/** 予以公开、部分公开分别为7件、2件和1件: their names stand further off. */
const inTurn = /分别(?:为|是|有)?$|[、,][0-9]+[^0-9,，;:。、]{1,2}[和及与]$/;

/** All that may stand between a name and its figure without naming another thing. */
const fillers = new RegExp(
  `^(?:${[
    '的了有为是获共计总量数达到至约近超过仅只就才则即均各也又还尚再余剩下其这那该此等类种型中里内对以由在来和与及并而已予作给被经系因“”%',
    '方面|范围|情形|情况|结果|方式|渠道|途径|形式|信息|政府信息|材料|申请|申请人|件数|数量|总数|群众|公众|社会|提交|提出|递交|来自|反映',
    '完毕|完成|完结|一共|实际|全部|书面|决定|处理|答复|进行|不再|如期|当中|合计|总计|一次性|每年|总体|办理|以上|属于|涉及|分别|总额|总金额|金额|具体行政行为|告知|一年|收了|下来|主要|经过|最终|通过|各级|有关|相关|本级|我[局委办厅院镇乡校]|多达|高达|多至|竟达|足足|占去|占了|占|本(?:局|机关|单位|级)|年[底末内终]前?|截[至止]|目前|当前|分局|[镇乡][里政]府?|街道|[省市县区]政府|管委会|学[院校]',
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
  return inTurn.test(between) || fillers.test(between.replace(brackets, '').replace(beforePunctuation, ''));
}

const beforeObject = /[^,，;:。、()\n]*$/;
const LONGEST_LEAD = 40;
const asked = new Set(['requests', 'application', 'heading']);
const deeds = new Set(['receive', 'handle', 'process']);
const beside = new Set<Entry['kind']>(['applicant', 'channel', 'time', 'scope', 'mark', 'date']);

/**
 * Whether words that name something narrower stand before the requests that a figure counts: 收到涉及征地的信息公开申请,
 * 律师代理的申请. The body that acts and the time do not narrow them.
 */
export function isNarrowed({ start }: Token, { text, entries }: Phrase): boolean {
  const object = entries.filter(({ kind, value }) => kind === 'object' && asked.has(value)).pop();
  if (!object || object.start > start) return false;
  const lead =
    beforeObject.exec(text.slice(Math.max(0, object.start - LONGEST_LEAD), object.start))?.[0] ?? '';
  if (ofThatKind.test(lead)) return true;
  const within = entries.filter(
    (entry) => entry.start >= object.start - lead.length && entry.end <= object.start,
  );
  if (within.some(({ value }) => value === 'carry')) return false;
  const deed = within.filter(({ kind, value }) => kind === 'verb' && deeds.has(value)).pop();
  if (!deed && !/[的类]$/.test(lead)) return false;
  if (deed && isAttribute(text, deed, object, within)) return true;
  if (deed && /[日天]内$/.test(text.slice(Math.max(0, deed.start - 2), deed.start))) return true;
  const from = deed?.end ?? object.start - lead.length;
  return !fillers.test(withoutEntries(text.slice(from, object.start), from, within));
}

/** 此类申请6件: of the kind that was spoken of. */
const ofThatKind = /(?:[此这该同那]类|类似)的?$/;

/** 经补正受理的申请: of all that was received only that of which the words before say more. */
function isAttribute(text: string, deed: Entry, object: Entry, within: readonly Entry[]): boolean {
  if (text.slice(deed.end, object.start) !== '的') return false;
  const lead = beforeObject.exec(text.slice(Math.max(0, deed.start - LONGEST_LEAD), deed.start))?.[0] ?? '';
  const from = deed.start - lead.length;
  return !fillers.test(
    withoutEntries(
      lead,
      from,
      within.filter(({ end }) => end <= deed.start),
    ),
  );
}

/** 房地产企业8件: some of the column's. */
export function isOfSomeAskers({ start }: Token, { text, entries }: Phrase): boolean {
  const before = entries.filter(({ end }) => end <= start);
  const asker = before.filter(({ kind }) => kind === 'applicant').pop();
  if (!asker) return false;
  const lead = beforeObject.exec(text.slice(Math.max(0, asker.start - LONGEST_LEAD), asker.start))?.[0] ?? '';
  const last = before[before.indexOf(asker) - 1];
  const from = Math.max(asker.start - lead.length, last?.end ?? 0);
  return !fillers.test(text.slice(from, asker.start).replace(/主体|身份|类型/, ''));
}

/** What is left when the words are taken out that say who asked, how and when. */
function withoutEntries(text: string, from: number, entries: readonly Entry[]): string {
  let left = '';
  let at = from;
  for (const { kind, start, end } of entries) {
    if (start < at || !beside.has(kind)) continue;
    left += text.slice(at - from, start - from);
    at = end;
  }
  return left + text.slice(at - from);
}
