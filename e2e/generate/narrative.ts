import { organisationColumns } from '../../src/forms/requests.ts';
import type { Random } from './random.ts';
import { type Section, type TrueFacts, type TrueTable, worthOf } from './truth.ts';

/** The prose around the tables agrees with them and carries the traps of prose.md: nothing here may be reported. */
export function makePreface(facts: TrueFacts, random: Random): readonly string[] {
  const { year, agency } = facts;
  const parts =
    '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分';
  return [
    `本报告根据《中华人民共和国政府信息公开条例》编制，全文由${parts}组成。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    `如对本报告有疑问，请与${agency}办公室联系（地址：滨江路${random.whole(10, 99)}号，电话：0700-${random.whole(2_000_000, 8_999_999)}）。`,
  ];
}

export function makeSections(
  facts: TrueFacts,
  tables: readonly TrueTable[],
  random: Random,
): readonly Section[] {
  const find = (id: string) => tables.find((table) => table.id === id);
  const printed = (id: string) => (find(id) ? [id] : []);
  return [
    {
      kind: 'overview',
      heading: '一、总体情况',
      paragraphs: overview(facts, find('requests'), find('disputes'), random),
      tables: [],
    },
    { kind: 'proactive', heading: '二、主动公开政府信息情况', paragraphs: [], tables: printed('proactive') },
    {
      kind: 'requests',
      heading: '三、收到和处理政府信息公开申请情况',
      paragraphs: [],
      tables: printed('requests'),
    },
    {
      kind: 'disputes',
      heading: '四、政府信息公开行政复议、行政诉讼情况',
      paragraphs: [],
      tables: printed('disputes'),
    },
    { kind: 'problems', heading: '五、存在的主要问题及改进情况', paragraphs: problems(random), tables: [] },
    {
      kind: 'other',
      heading: '六、其他需要报告的事项',
      paragraphs: [onFees(find('requests'), random)],
      tables: [],
    },
  ];
}

/** Who ends requests because a charge was not paid has told the applicants of it (R43). */
function onFees(requests: TrueTable | undefined, random: Random): string {
  const unpaid = requests ? worthOf(requests, 'other.overdueFee', 'total') : 0;
  if (unpaid > 0) return `本年度发出收费通知${unpaid}件，未收取信息处理费，没有其他需要报告的事项。`;
  return random.pick(['无。', '本年度未收取信息处理费，没有其他需要报告的事项。']);
}

function overview(
  facts: TrueFacts,
  requests: TrueTable | undefined,
  disputes: TrueTable | undefined,
  random: Random,
): readonly string[] {
  return [
    `${facts.year}年，${facts.agency}坚持以公开为常态、不公开为例外，认真落实《条例》要求，较好完成了全年任务。`,
    breakdown(random),
    ...(requests ? [onRequests(facts, requests)] : []),
    ...(disputes ? [onDisputes(disputes)] : []),
    '（三）政府信息管理。明确专人负责信息审核，严格执行“先审查、后公开”，全年未发生失泄密事件。',
    `（四）平台建设。门户网站全年答复群众留言${random.whole(20, 300)}条，12345热线转办件均已办结，办结率100%。`,
    `（五）监督保障。全年开展业务培训${random.whole(1, 6)}次，对${random.whole(5, 19)}个股室进行了考核；工作考核、社会评议结果良好，未发生责任追究情形。`,
  ];
}

/** What went out through the website; the form of 2014 has a row for that, and its figure is dealt out. */
function breakdown(random: Random, published?: number): string {
  const small = [random.whole(5, 40), random.whole(2, 20), random.whole(1, 9)];
  const most = published === undefined ? Number.POSITIVE_INFINITY : Math.floor(published / 4);
  const [policy = 0, budget = 0, others = 0] = small.map((part) => Math.min(part, most));
  const dynamic = published === undefined ? random.whole(20, 90) : published - policy - budget - others;
  const total = dynamic + policy + budget + others;
  return `（一）主动公开。全年通过门户网站公开信息${total}条。其中，工作动态${dynamic}条，政策文件${policy}条，财政预决算${budget}条，其他${others}条。`;
}

/** New, carried in, answered, carried out, and who asked. */
function onRequests(facts: TrueFacts, table: TrueTable): string {
  const of = (row: string, column = 'total') => worthOf(table, row, column);
  if (of('received') + of('carriedIn') === 0) return '（二）依申请公开。本年度未收到政府信息公开申请。';
  const organisations = organisationColumns.reduce((sum, column) => sum + of('received', column), 0);
  return [
    `（二）依申请公开。${facts.year}年共收到政府信息公开申请${of('received')}件，`,
    `其中自然人${of('received', 'natural')}件，法人或其他组织${organisations}件；`,
    `上年结转${of('carriedIn')}件；全年办结${of('processed')}件，结转下年度继续办理${of('carriedOut')}件。`,
  ].join('');
}

function onDisputes(table: TrueTable): string {
  const review = worthOf(table, 'review', 'total');
  const suits = worthOf(table, 'suitDirect', 'total') + worthOf(table, 'suitAfterReview', 'total');
  if (review + suits === 0) return '本年度未因政府信息公开被申请行政复议、提起行政诉讼。';
  return `因政府信息公开被申请行政复议${review}件，被提起行政诉讼${suits}件。`;
}

function problems(random: Random): readonly string[] {
  return [
    `存在的主要问题：一是公开的深度不够；二是${random.pick(['政策解读形式单一', '栏目更新不够及时', '业务人员流动较大'])}。`,
    '改进情况：一是加强业务培训，提高工作人员的能力；二是完善制度，健全公开目录，方便群众查询。',
  ];
}

/** Reports up to 2018 have headings of their own making, and the table as an annex. */
export function makeOldSections(facts: TrueFacts, statistics: TrueTable, random: Random): readonly Section[] {
  const of = (row: string) => worthOf(statistics, row, 'value');
  return [
    {
      kind: 'overview',
      heading: '一、主动公开情况',
      paragraphs: [breakdown(random, of('r07')), `全年共主动公开政府信息${of('r02')}条。`],
      tables: [],
    },
    {
      kind: 'requests',
      heading: '二、依申请公开情况',
      paragraphs: [`${facts.year}年共收到政府信息公开申请${of('r22')}件，办结${of('r27')}件。`],
      tables: [],
    },
    { kind: 'problems', heading: '三、存在的主要问题及改进情况', paragraphs: problems(random), tables: [] },
    {
      kind: 'other',
      heading: '附件：政府信息公开情况统计表',
      paragraphs: [`（${facts.year}年度）`, `填报单位（盖章）：${facts.agency}`],
      tables: ['statistics'],
    },
  ];
}
