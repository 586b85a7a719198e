import { pinyinBehind } from './damage.ts';
import type { Script } from './normalise.ts';

/** Common characters of reports that exist in one script only, the same ones in the same order. */
const traditionalOnly =
  '個們來會這說時過後發經開關於動無現實業員產務種當報書長問題機應學數據總體結華縣區鄉鎮條項處辦請訴訟審規範導組織領議國對電話設資訊網頁門間廳屬與為從眾兩號見貫徹執監督舉證險費請寫際環節級給統計貧攻堅類細轉達運進遠還選適邊標樣權東車軍農決單';
const simplifiedOnly =
  '个们来会这说时过后发经开关于动无现实业员产务种当报书长问题机应学数据总体结华县区乡镇条项处办请诉讼审规范导组织领议国对电话设资讯网页门间厅属与为从众两号见贯彻执监督举证险费请写际环节级给统计贫攻坚类细转达运进远还选适边标样权东车军农决单';

/** Characters of both scripts (后 於 督 據 …) tell nothing. */
const shared = new Set('后於督据于攻徹范从众');

const traditionalSet = onlyIn(traditionalOnly, simplifiedOnly);
const simplifiedSet = onlyIn(simplifiedOnly, traditionalOnly);

function onlyIn(own: string, other: string): ReadonlySet<string> {
  return new Set([...own].filter((character) => !other.includes(character) && !shared.has(character)));
}

/** A few traditional characters stand in many simplified texts: names, quoted titles, 乾县, 堃. */
const leastTraditional = 4;
const leastReadings = 10;

const emphasised = /(?<!\*)\*\*(?=[^\s*])[^*\n]{1,400}\*\*(?!\*)/;
const alignmentRow = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$/m;

/**
 * What the whole text is like, decided once per report. Each answer must be safe to act on: a simplified text is
 * never converted, and readings in brackets count as damage only where a document has many of them (layouts.md §2).
 */
export function detectScript(text: string): Script {
  return {
    traditional: isTraditional(text),
    pinyin: hasReadings(text),
    markdown: emphasised.test(text) || alignmentRow.test(text),
  };
}

function isTraditional(text: string): boolean {
  let traditional = 0;
  let simplified = 0;
  for (const character of text) {
    if (traditionalSet.has(character)) traditional++;
    else if (simplifiedSet.has(character)) simplified++;
  }
  return traditional >= leastTraditional && traditional > 4 * simplified;
}

/** At least ten, and one for every hundred Han characters. */
function hasReadings(text: string): boolean {
  const readings = text.match(pinyinBehind)?.length ?? 0;
  if (readings < leastReadings) return false;
  return readings * 100 >= (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
