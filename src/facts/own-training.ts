const trained = /([^,;。:、0-9()]{0,20})培训(?:班|活动|会)?[^,;。:0-9]{0,6}$/;
const ofOffice =
  /举办|组织|开展|召开|进行|参加|承办|全年|年内|本年度?|业务|专题|专项|知识|能力|集中|工作|人员|干部|全体|骨干|各类|各项|有关|相关|政府|信息|政务|公开|依申请|申请|办理|条例|解读|[了共的次各]|全[局市县区镇乡系]统?|机关|单位|部门|本[局级]|我[局委]|[^员]{0,2}网站|信息员|联络员|培训/g;

/** 举办医务人员业务培训31期: words that tell of another subject than 信息公开. */
export function isOwnTraining(text: string, { start }: { readonly start: number }): boolean {
  const words = trained.exec(text.slice(Math.max(0, start - LONGEST), start))?.[1] ?? '';
  return !/公开|条例/.test(words) && words.replace(ofOffice, '').length > 1;
}

const LONGEST = 40;
