import type { Statement } from './statement.ts';

type Said = Pick<Statement, 'scope' | 'subject'>;

/** The committee of a development zone governs it. */
const government = /人民政府$|区(?:管委会|管理委员会)$/;
/** 临川市2022年政府信息公开工作年度报告, signed by nobody else: the government's own. */
const place = /^[\u4e00-\u9fff]{1,12}(?:省|自治区|市|州|盟|县|旗|镇|乡|(?<![校院厂库林矿景监园])区)$/;
const subordinate = /[局委厅]属|直属|下属|所属|基层|二级|派出/;
const levels: Readonly<Record<string, RegExp>> = {
  省: /(?:省|自治区)人民政府$/,
  市: /[市盟]人民政府$/,
  县: /[县旗]人民政府$/,
  区: /区(?:管委会|管理委员会)?(?:人民政府)?$/,
  州: /州人民政府$/,
  镇: /[镇乡]人民政府$/,
};

/**
 * Whether what is said of a scope is said of this report's body: 全市 is a city's own, but not its bureau's; 市本级
 * and 市政府办公室 are only a part of a government.
 */
export function speaksFor({ scope, subject }: Said, name: string | null): boolean {
  const agency = name !== null && place.test(name) ? `${name}人民政府` : name;
  const isGovernment = agency !== null && government.test(agency);
  if (subject !== null && isGovernment && !agency.includes(subject)) return false;
  if (subject !== null && subordinate.test(subject) && !agency?.includes(subject)) return false;
  if (subject !== null && !isGovernment && agency !== null && !isShortFor(subject, agency)) return false;
  if (scope === 'own') return true;
  if (scope === 'office') return agency !== null && /人民政府办公[室厅]$/.test(agency);
  if (scope === '系统') return isGovernment;
  return isGovernment && (levels[scope]?.test(agency) ?? false);
}

const LONGEST_SHORT_NAME = 3;
/** 学校受理10件 in the report of a university; 公司 in that of a waterworks. */
const kinds: Readonly<Record<string, RegExp>> = {
  学校: /(?:大学|学院|学校|[中小]学|幼儿园)$/,
  企业: /(?:公司|集团|厂)$/,
  单位: /(?:公司|集团|院|馆|所|站|中心|学校|大学)$/,
};

/** 县住建局 is short for 住房和城乡建设局, 房管中心 is not: its last characters stand in the full name in their order. */
function isShortFor(subject: string, agency: string): boolean {
  if (kinds[subject]?.test(agency)) return true;
  let at = -1;
  return [...subject.slice(-LONGEST_SHORT_NAME)].every((character) => {
    at = agency.indexOf(character, at + 1);
    return at >= 0;
  });
}
