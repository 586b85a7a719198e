import { pinyinBehind } from './damage.ts';
import type { Script } from './normalise.ts';

/** Common characters of reports, each in traditional and in simplified script; neither form stands in the other script. */
const pairs =
  '個个們们來来會会這这說说時时過过發发經经開开關关動动無无現现實实業业員员產产務务種种當当報报書书長长問问題题機机應应學学數数總总體体結结華华縣县區区鄉乡鎮镇條条項项處处辦办請请訴诉訟讼審审規规導导組组織织領领議议國国對对電电話话設设資资網网頁页門门間间廳厅屬属與与為为兩两號号見见貫贯執执監监舉举證证險险費费際际環环節节級级給给統统計计貧贫堅坚類类細细轉转達达運运進进遠远還还選选適适邊边標标樣样權权東东車车軍军農农決决單单況况維维糾纠復复終终確确認认詢询護护穩稳債债財财術术圖图館馆衛卫醫医療疗養养戶户樹树歷历龍龙習习';

export const scriptPairs: readonly (readonly [traditional: string, simplified: string])[] = Array.from(
  pairs.matchAll(/(.)(.)/gu),
  ([, traditional = '', simplified = '']) => [traditional, simplified],
);

/** Code units: all of them are in the basic plane. */
const traditionalOnly: ReadonlySet<number> = new Set(scriptPairs.map(([own]) => own.charCodeAt(0)));
const simplifiedOnly: ReadonlySet<number> = new Set(scriptPairs.map(([, own]) => own.charCodeAt(0)));

/** A few traditional characters stand in many simplified texts: names, quoted titles, 乾县, 堃. */
const leastTraditional = 4;
const leastReadings = 10;

const emphasised = /(?<!\*)\*\*(?=[^\s*])[^*\n]{1,400}\*\*(?!\*)/;
const alignmentRow = /^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+(?:\|[ \t]*)?$/m;

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
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (traditionalOnly.has(unit)) traditional++;
    else if (simplifiedOnly.has(unit)) simplified++;
  }
  return traditional >= leastTraditional && traditional > 4 * simplified;
}

/** At least ten, and one for every hundred Han characters. */
function hasReadings(text: string): boolean {
  const readings = text.match(pinyinBehind)?.length ?? 0;
  if (readings < leastReadings) return false;
  return readings * 100 >= (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
