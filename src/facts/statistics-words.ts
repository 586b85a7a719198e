import type { Topic } from './topics.ts';

/**
 * The rows of the form of 2014–2018 (forms.md §4) that no quantity of the later forms stands for: channels, answers to
 * the public, ways to apply, staff, meetings. As data: the words of a row, what its figure is counted in, and what must
 * have been said before it. The words must reach the figure (or, behind it, begin at it) but for fillers; the first row
 * whose words do is the one, so narrow names stand before wide ones.
 */
export interface RowWords {
  /** Alternatives, the likeliest first. */
  readonly rows: readonly string[];
  readonly words: string;
  readonly units: readonly string[];
  readonly needs: Need | undefined;
}

/**
 * Said before: the sentence speaks of 信息公开; no single channel is named; the sentence speaks of publishing; of what the
 * public asks; its channels are listed; this row stands before, or one of staff and meetings; the topic.
 */
export type Need =
  | 'disclosure'
  | 'everywhere'
  | 'published'
  | 'published others'
  | 'asked'
  | 'channels'
  | `after ${string}`
  | `topic ${Topic}`;

const items = '条 则';
const times = '次 件 个 起 场 期 条 场次';
const cases = '件 份 宗 起 条 例 个';
const people = '人 名 位';
const meetings = '次 场 个 期';

/** 局长 is the 主要负责同志 of a bureau, 副局长 is not. */
const leader =
  '(?:主要(?:负责(?:同志|人)|领导)|一把手|(?<!副)(?:局|市|县|区|厅|省|州|盟|旗|镇|乡)长|(?<!副)主任)(?:同志)?';
const attends = '(?:亲自)?(?:参加|参与|出席|主持|带队|到场|到会|做客|接受|走进)?(?:了)?(?:其中)?(?:的)?';
/** 因商业秘密不同意公开: the reason counts. */
const refused = '(?:而?不(?:同意|予)?公开)?';
const published =
  '(?:全年|年内|一年|共|各类|有关|相关|平台|渠道|主动|政府|政务|公开|公布|发布|推送|推出|推发|更新|刊登|刊发|刊载|登载|载发|发出|发送|播发|发|的|信息|上|等)*';
const other = '(?:其[他它]|其余)(?:方式|渠道|途径|形式|载体|平台|媒体)|其[他它](?=公开|发布)';
const both = '(?:(?:政务)?(?:微博|微信)[和及与、]?(?:政务)?(?:微博|微信)|两微(?:一端)?)(?:平台|等)*';
const concern =
  '[^,，;。:]{0,24}(?:热点|舆情|关切|关注|事件)(?:的|和|或|及|、|重大|社会|政务|舆情|热点|焦点|问题|关切|事件|事项)*';
/** 热点、重大舆情. */
const hot = '(?:热点|舆情|重大|社会|关切|焦点|问题|事件|、|和|及)+';
const answered = '(?:作出|进行|予以|给予|及时|均|都|已|了)*';
/** Ways that the form has no row for, behind those that it has. */
const elsewhere =
  '(?:(?:广播|电视|报[刊纸]|公[开告示]栏|宣传栏|(?:电子)?显示屏|电子屏|大?喇叭|短信|新闻媒体)(?:、|和|及|等|其[他它]|公开|发布|方式|渠道)*)+';
/** Nothing before it says what was disclosed. */
const opens = '(?<=^|[.),;。:、(\\n]|[全今][市县区年局州旗镇乡]|[局委办府市县区州镇乡年度共已关])';
/** What is taught (消防知识, 安全生产) makes it another training. */
const ownTraining =
  '(?<=^|[,;。:、(\n办行展织加受开次期班的和了与共年内个场人员部作业务题类中关策例轮级]|[0-9])';
const office = '(?:开会|召开|举办|举行|组织|开展|组织召开|组织开展)(?:了)?';

export const rowWords: readonly RowWords[] = [
  row('r06', `公报》?${published}`, `${items} 篇`, 'published'),
  row('r07 r02', `(?:网站|政府网|网站群|门户网)(?:平台|上)*主动公开(?:各类)?(?:政府|政务)?信息`, items),
  row(
    'r07',
    `(?:网站|政府网|网站群|门户网)(?:[^,;。:0-9、]{0,4}(?:子站|专栏|栏目|频道))?${published}`,
    items,
    'published',
  ),
  row('r08+r09', `(?:${both})${published}`, items, 'published'),
  row('r08', `微博${published}`, items, 'published'),
  row('r09', `(?:微信|公众号)(?:公众号|公众平台|公众账号|订阅号|服务号|号)*${published}`, items, 'published'),
  row('r10', `(?:${other})${published}`, items, 'published others'),
  row('r03', '公开(?:的)?(?:行政)?规范性文件', `${items} 件 个 份`),
  row(
    'r04',
    '(?:制发|印发|出台|制定|发布)(?:的)?(?:行政)?规范性文件|规范性文件(?:制发|印发|出台|制定)',
    '件 个 份 部',
  ),
  row('r03', '(?:行政)?规范性文件(?:类)?(?:信息)?', items, 'after r02'),
  row('r03', '信息中,?(?:行政)?规范性文件', items, 'published'),
  row('r03', '(?:已|均|都|全部|其中|主动)*(?:公开|上了?网|挂网)', `${items} 件 个 份`, 'after r04'),
  row('r10', '其[他它余]', items, 'channels'),
  row(
    'r02',
    `(?:公开|发布)(?:各类|有关)?(?:政府|政务)信息|(?:晒|挂|公开|公布|发布)(?:出去|出来|出)(?:的|了)*(?:(?:政府|政务)?信息)?|(?:往外|对外|向社会)(?:公开|公布|晒)(?:出?了)?(?:(?:政府|政务)?信息)?|主动公开(?:各类)?信息|${opens}主动公开|(?<=[本我全][局委办厅院校镇乡县市区州旗])公开(?:各类)?信息`,
    items,
    'everywhere',
  ),
  row('r02', `(?:政府)?信息(?:主动)?公开(?:总)?[数量]|公开信息总[数量]|${opens}(?:主动)?公开总[数量]`, items),
  row('r02', '(?:政府|政务)信息(?:在|于)?(?:年内|全年|当年|本年度?)?(?:得到|予以|被)?主动公开', items),
  row('r10', elsewhere, items, 'channels'),
  row('r10', '其[他它]', items, 'channels'),
  row('r02', '(?:合计|总计|共计|累计)(?:主动)?公开(?:信息)?|[合加]起来|总共', items, 'channels'),
  row('r19', `(?:${both}|微博|微信(?:公众号)?)回应${concern}|${both}回应`, times),
  row('r20', `(?:${other})回应(?:${concern})?`, times),
  row('r20', other, times, 'after r19'),
  row('r12', `回应${concern}`, times),
  row('r12', '回应', times, 'asked'),
  row('r12', `(?:关心|关注|关切)[^,;。:]{0,24}${answered}回应`, times),
  row('r12', `${hot}${answered}回应`, times),
  row('r15', `${leader}${attends}新闻发布会`, times),
  row('r15', `${leader}${attends}`, times, 'after r14'),
  row('r17', `${leader}${attends}(?:省|市|县|区)?(?:政府)?(?:网站)?(?:在线|网上|网络)?访谈`, times),
  row('r17', `${leader}${attends}`, times, 'after r16'),
  row('r14', '(?:新闻|例行|专题)*发布会', times),
  row('r16', '(?:政府)?(?:网站)?(?:在线|网上|网络|网站|接受|嘉宾)访谈(?:节目|活动)?', times),
  row('r16', '合计|总计|共计', times, 'after r17'),
  row(
    'r18',
    '(?:政策|文件)?解读(?:类)?(?:稿件?|文章|文稿|信息|材料)(?:的)?(?:发布|刊发)?|政策解读',
    '篇 件 条 份',
  ),
  row('r30 r27', '申请答复', cases, 'topic requests'),
  row(
    'r28 r27',
    '(?:按[时期]|如期|准时|期限内|按规定(?:时限|期限))(?:办[结理]|办完|(?:予以)?答复)?(?:完毕|的|者)*',
    cases,
    'topic requests',
  ),
  row(
    'r29',
    '延期(?:之?后)?(?:才)?(?:办[结理]|办完|答复)?(?:完毕|的|者)*|延长(?:答复|办理)?(?:期限|时限)(?:之?后)?(?:办[结理]|答复)?(?:的|者)*|(?:办理?了?|申请|履行了?)延期(?:手续)?',
    cases,
    'topic requests',
  ),
  row(
    'r31 r32',
    '(?<!同意公开(?:的)?[或和及、与])(?<!同意公开或者)(?:属于|(?<!于)已经?|属于已经?)主动公开(?:的)?(?:范围|信息|内容)?(?:内|的)*|主动公开范围(?:内|的)*|(?:已经?|早已|已主动)公开[、,]?告知[^,;。:]{0,10}|(?:本来|原本|早就|早已|此前|原先|先前)(?:就|已经?|主动)*公开(?:了|过)?(?:的)?',
    cases,
    'topic requests',
  ),
  row(
    'r33',
    '同意部分公开|部分(?:同意|予以)公开|(?:同意|只能|只同意|仅|只)*(?:公开|给|提供)(?:了|其中)*(?:的)?一部分(?:的)?',
    cases,
    'topic requests',
  ),
  row('r32', '(?<!不|部分)同意公开', cases, 'topic requests'),
  row('r36', `商业秘密${refused}`, cases, 'topic requests'),
  row('r37', `个人隐私${refused}`, cases, 'topic requests'),
  row('r38', '社会(?:和谐)?稳定(?:的|等)?(?:情[形况])?', cases, 'topic requests'),
  row(
    'r39',
    '(?:不[是属](?:于)?|非)(?:《[^》]{0,20}条例》所指(?:的)?|条例所指(?:的)?)?政府信息(?:范围|范畴)?',
    cases,
    'topic requests',
  ),
  row('r40', '法律法规规定的?其[他它]情[形况]', cases, 'topic requests'),
  row(
    'r41',
    '(?:不归|不由)[^,;。:0-9、]{2,6}(?:管|负责|主管)(?:的)?|(?:不属于?|非)(?:本?街道|本?[局镇乡厅委]|本级)(?:机关)?(?:公开|掌握|负责)?(?:职责|职权)?(?:范围)?(?:[、,](?:引导|指引|告知|转)[^,;。:0-9、]{2,12})?|(?:不属于?|不归|不由|非)(?:本(?:行政)?(?:机关|单位|部门|局|办|厅|委)|我[局委办厅县市区镇])(?:公开|掌握|管|负责|主管)?(?:职责|职权)?(?:范围)?',
    cases,
    'topic requests',
  ),
  row(
    'r42',
    '不存在(?:的)?|查无此[^,;。:]{1,3}|没有查到|(?:没有|找不到|查不到)(?:这|该)[^,;。:]{1,4}',
    cases,
    'topic requests',
  ),
  row(
    'r43',
    '(?:告知|要求|请|通知)(?:申请人)?(?:作出)?(?:更改|修改|改写|重写|补[充正])[、和]?(?:或者?)?(?:补充|补正|更改|修改)?(?:申请书|申请表|申请)?(?:的)?|补正',
    cases,
    'topic requests',
  ),
  row(
    'r44',
    '通过其[他它](?:途径|渠道)(?:办理|解决)?|其[他它](?:途径|渠道)(?:办理|解决)?|(?:转|引导|指引)[^,;。:]{0,14}其[他它](?:途径|渠道)',
    cases,
    'topic requests',
  ),
  row('r50', '(?:维持[^,，;。:]{0,8}或者?)?驳回(?:原告)?(?:的)?诉讼请求', cases, 'topic disputes'),
  row(
    'r53',
    '(?:举报(?:和|或|、|及)?投诉|投诉(?:和|或|、|及)?举报)(?:的)?(?:(?:政府)?信息公开(?:工作|方面)*(?:的)?问题)?',
    cases,
    'disclosure',
  ),
  row('r54', '(?:检索|复制|复印|邮寄)(?:检索|复制|复印|邮寄|、|和|及|等|成本|工本|费|用|的)*费(?:用)?', '元'),
  row(
    'r54',
    '(?:收取|收费)(?:的)?(?:任何|相关|各项|政府信息公开|信息公开|依申请公开|申请|检索|复制|复印|邮寄|处理|费|、|和|等)*(?:费用|成本费用)?',
    '元',
    'disclosure',
  ),
  row('r53', '(?:信息|政务)公开(?:工作)?的?投诉', cases),
  row(
    'r56',
    `(?:专门|工作|专职)机构|(?:管|负责|承担|主管)[^,;。:、0-9]{0,6}(?:信息|政务)公开[^,;。:、0-9]{0,4}机构|${opens}机构`,
    '个 家',
    'disclosure',
  ),
  row(
    'r57',
    '(?:[^,;。:、0-9]{0,8}[都均]?设有?了?(?:政府|信息公开|信息)*)?查阅(?:点|场所|窗口|中心|室|处)|供[^,;。:、0-9]{0,6}查阅(?:信息|资料)?的?(?:场所|地方|地点|窗口)',
    '个 处 家',
  ),
  row('r58', '专兼职(?:工作)?人员', people, 'disclosure'),
  row('r59', '专职(?:工作)?(?:人员)?(?:只有|仅有|仅)?', people, 'after r58'),
  row('r60', '兼职(?:工作)?(?:人员)?', people, 'after r58'),
  row('r59', '(?:人员|工作)(?:的|中|里|有)*,?专职(?:的)?', people, 'disclosure'),
  row('r59', '专职(?:的)?', people, 'after staff'),
  row('r60', '兼职(?:的)?', people, 'after r59'),
  row('r59', '专职(?:工作)?人员', people, 'disclosure'),
  row('r60', '兼职(?:工作)?人员', people, 'disclosure'),
  row('r60 r58', '兼职从事[^,，;。:、]{0,12}(?:人员|工作)', people, 'disclosure'),
  row('r59 r58', '专职从事[^,，;。:、]{0,12}(?:人员|工作)', people, 'disclosure'),
  row(
    'r58',
    '(?:工作人员|(?:从事|负责|专门管|承担|分管|管)[^,，;。:、]{0,12}(?:人员|工作|的人)|(?:信息|政务)公开(?:工作)?人员)(?:的)?',
    people,
    'disclosure',
  ),
  row('r58', `${opens}人员`, people, 'disclosure'),
  row('r58', '(?:干|做|抓|搞)(?:这项|这个|此项|该项|这)?工作的(?:人)?', people, 'disclosure'),
  row('r58', '(?<=[,;])(?:合计|共计|总共|一共|共)', people, 'after r60'),
  row('r61', '经费(?:投入|支出)?', '元', 'after staff'),
  row('r61', '(?:专项(?:工作)?|工作|(?:信息|政务)公开)经费', '元', 'disclosure'),
  row('r63', '(?:工作会议?|专题会议?|推进会议?|工作例会)', meetings, 'disclosure'),
  row('r63', '(?:信息|政务)公开(?:工作)?(?:专题|推进)?会议?', meetings),
  row(
    'r63',
    `${office}[^,，;。:]{0,3}(?:[、和]?(?:工作|专题|推进|调度|部署|座谈|协调|联席)会议?)+`,
    meetings,
    'after staff',
  ),
  row('r63', '(?:信息|政务|就)公开(?:工作)?(?:召)?开(?:了)?(?:专题|工作)?会', meetings),
  row('r63', '专题会', meetings, 'disclosure'),
  row('r63', `开会|${opens}会议`, meetings, 'after staff'),
  row(
    'r65',
    '(?:接受|参加|参与)[^,;。:、0-9]{0,14}培训的?(?:工作人员|人员|人次|人数|干部)?',
    `${people} 人次`,
    'disclosure',
  ),
  row('r64', `办班|${opens}培训`, meetings, 'after staff'),
  row('r64', `${ownTraining}培训(?:班|活动|会)?`, meetings, 'disclosure'),
  row('r64', `${office}(?:各类|专题|业务)?培训(?:班|活动|会)?`, meetings, 'after staff'),
  row(
    'r65',
    '(?:接受)?培训(?:人员|人次|干部|工作人员)?|参加?培?训(?:人员|人次)?',
    `${people} 人次`,
    'disclosure',
  ),
  row('r65', '(?:培训|办班)[^,;。:、]{0,10}[0-9]+[期次场个][、,]?(?:共|约)?', `${people} 人次`, 'after r64'),
  row('r65', '(?:参加|参训|受训|听课|到课|到场)(?:培训|学习)?', `${people} 人次`, 'after r64'),
  row('r65', '(?:接受培训|参加培训|参训|受训|轮训|培训)[^,，;。:、]{0,6}', `${people} 人次`, 'after r64'),
];

function row(rows: string, words: string, units: string, needs?: Need): RowWords {
  return { rows: rows.split(' '), words, units: units.split(' '), needs };
}
