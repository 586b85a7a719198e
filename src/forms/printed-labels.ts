import type { FormId, TableName } from './form.ts';
import { statisticsCores } from './statistics.ts';

/**
 * The printed labels of the statutory tables, recognised by a core that survives renumbering, cuts and local
 * wording (layouts.md §3). What a label means may depend on where it stands: 其他 is a column in the header of
 * table 三 and a row inside （六）; such labels carry several meanings and the recogniser picks the one that fits.
 */
export type LabelMeaning =
  | { readonly kind: 'row'; readonly table: TableName; readonly row: string }
  /** A label over several rows: （三）不予公开; in form 2019 （六）其他处理 is a row of its own. */
  | { readonly kind: 'group'; readonly table: 'requests'; readonly group: string }
  | {
      readonly kind: 'column';
      readonly table: TableName;
      readonly column: string;
    }
  /** A group of table 四, which is a row of ours: 行政复议. */
  | { readonly kind: 'case'; readonly table: 'disputes'; readonly row: string }
  /** 第二十条第（五）项, 信息内容: a new block of table 二 begins. */
  | { readonly kind: 'block'; readonly table: 'proactive'; readonly form?: FormId }
  /** A cell that spans others and names none of them: in the header 申请人情况, in the stub 三、本年度办理结果. */
  | {
      readonly kind: 'heading';
      readonly table: Exclude<TableName, 'proactive'>;
      readonly place: 'header' | 'stub';
    }
  /** 全市, 市本级: a column set of a local annex (forms.md §5). */
  | { readonly kind: 'copy'; readonly copy: 'city' | 'own' };

export interface LabelSpec {
  readonly core: RegExp;
  readonly meaning: LabelMeaning;
  /** The label is printed by one form only and tells it apart (forms.md «Which form is it?»). */
  readonly form?: FormId;
}

function row(table: TableName, id: string, core: RegExp, form?: FormId): LabelSpec {
  return { core, meaning: { kind: 'row', table, row: id }, ...(form ? { form } : {}) };
}

function column(table: TableName, id: string, core: RegExp, form?: FormId): LabelSpec {
  return { core, meaning: { kind: 'column', table, column: id }, ...(form ? { form } : {}) };
}

const proactiveLabels: readonly LabelSpec[] = [
  { core: /^第?二十条第?[一五六八九]?项$/, meaning: { kind: 'block', table: 'proactive' } },
  { core: /^信息内容$/, meaning: { kind: 'block', table: 'proactive' } },
  row('proactive', 'regulations', /^(政府|部门|行政)?规章(数量?)?$/),
  row('proactive', 'otherDocuments', /^其他主动公开文件/, '2019'),
  row('proactive', 'normativeDocuments', /^(行政)?规范性(文件|档案)(数量?)?$/),
  row('proactive', 'licensing', /^行政许可$/),
  row('proactive', 'otherServices', /^其他对外管理服务(事项)?/, '2019'),
  row('proactive', 'penalties', /^行政处罚$/),
  row('proactive', 'coercion', /^行政强制$/),
  row('proactive', 'fees', /^行政事业[性型]?收费(项目)?$/),
  row('proactive', 'procurement', /^政府集中采购$/, '2019'),
  column('proactive', 'made', /^本年度?新制作数量?$/, '2019'),
  column('proactive', 'newlyDisclosed', /^本年度?新公开数量?$/, '2019'),
  column('proactive', 'totalDisclosed', /^对外公开总数量?$/, '2019'),
  column('proactive', 'previousYear', /^上一?年度?项目数量?$/, '2019'),
  column('proactive', 'change', /^本年度?增减/, '2019'),
  column('proactive', 'decisions', /^处理决定数量?$/, '2019'),
  column('proactive', 'decisions', /^本年度?处理决定数量?$/, '2021'),
  column('proactive', 'projects', /^采购项目数量?$/, '2019'),
  column('proactive', 'amount', /^采购总金额/, '2019'),
  column('proactive', 'issued', /^本年度?制发件数?/, '2021'),
  column('proactive', 'repealed', /^本年度?废止件数?/, '2021'),
  column('proactive', 'inForce', /^现行有效件?数?$/, '2021'),
  column('proactive', 'amount', /^本年度?收费金额/, '2021'),
];

function group(id: string, core: RegExp): LabelSpec {
  return { core, meaning: { kind: 'group', table: 'requests', group: id } };
}

const requestHeading: LabelMeaning = { kind: 'heading', table: 'requests', place: 'header' };

const requestLabels: readonly LabelSpec[] = [
  { core: /本列数据的?勾稽关系|^第一项加第二项之和/, meaning: requestHeading },
  { core: /^申请人情况$/, meaning: requestHeading },
  { core: /^法人或者?其他组织$/, meaning: requestHeading },
  { core: /^本年度?办理结果$/, meaning: { kind: 'heading', table: 'requests', place: 'stub' } },
  column('requests', 'natural', /^自然人$/),
  column('requests', 'business', /^商业企业$/),
  column('requests', 'research', /^科研机构$/),
  column('requests', 'welfare', /^(社会)?公益组织$/),
  column('requests', 'legal', /^法律服务(机构)?$/),
  column('requests', 'otherOrg', /^其他$/),
  column('requests', 'orgSum', /^(法人或者?其他组织)?小计$/),
  column('requests', 'total', /^(总计?|合计)$/),
  row('requests', 'received', /^本年度?新收/),
  row('requests', 'carriedIn', /^上一?年度?结转/),
  row('requests', 'carriedOut', /^结转(至|到)?下一?年度?/),
  row('requests', 'granted', /^予以公开/),
  row('requests', 'partial', /^部分公开/),
  group('denied', /^不予公开/),
  row('requests', 'denied.stateSecret', /^属于国家秘密/),
  row('requests', 'denied.lawForbidden', /法律、?行政法规禁止/),
  row('requests', 'denied.safetyStability', /三安全一稳定/),
  row('requests', 'denied.thirdParty', /第三方合法权益/),
  row('requests', 'denied.internalAffairs', /内部事务/),
  row('requests', 'denied.processInfo', /过程性信息/),
  row('requests', 'denied.enforcementFile', /执法案卷/),
  row('requests', 'denied.adminQuery', /行政查询/),
  group('unavailable', /^无法提供/),
  row('requests', 'unavailable.notHeld', /不掌握/),
  row('requests', 'unavailable.needsCreation', /另行制作/),
  row('requests', 'unavailable.unclear', /仍不明确/),
  group('notProcessed', /^不予处理/),
  row('requests', 'notProcessed.petition', /^信访举报投诉/),
  row('requests', 'notProcessed.repeat', /^重复申请/),
  row('requests', 'notProcessed.publication', /公开出版物/),
  row('requests', 'notProcessed.excessive', /大量反复/),
  row('requests', 'notProcessed.reconfirm', /要求行政机关确认|重新出具/),
  group('other', /^其他处理/),
  row('requests', 'other.overdueCorrection', /逾期不补正/, '2021'),
  row('requests', 'other.overdueFee', /缴纳费用|不缴费/, '2021'),
  row('requests', 'other.misc', /^其他$/),
  row('requests', 'processed', /^(总计?|合计)$/),
];

function disputeCase(id: string, core: RegExp): LabelSpec {
  return { core, meaning: { kind: 'case', table: 'disputes', row: id } };
}

const disputeLabels: readonly LabelSpec[] = [
  disputeCase('review', /^行政复议$/),
  { core: /^行政诉讼$/, meaning: { kind: 'heading', table: 'disputes', place: 'header' } },
  disputeCase('suitDirect', /^未经复议直接起诉$/),
  disputeCase('suitAfterReview', /^复议后起诉$/),
  column('disputes', 'upheld', /^结果维持$/),
  column('disputes', 'corrected', /^结果纠正$/),
  column('disputes', 'other', /^其他结果$/),
  column('disputes', 'pending', /^尚未审结$/),
  column('disputes', 'total', /^(总计?|合计)$/),
];

const copyLabels: readonly LabelSpec[] = [
  { core: /^全[市县区州省]$/, meaning: { kind: 'copy', copy: 'city' } },
  { core: /^[市县区州省]本级$/, meaning: { kind: 'copy', copy: 'own' } },
];

const statisticsLabels: readonly LabelSpec[] = [
  { core: /^(统计)?指标(名称)?$/, meaning: { kind: 'heading', table: 'statistics', place: 'header' } },
  column('statistics', 'unit', /^(计量)?单位$/),
  column('statistics', 'value', /^统计数据?$|^(本年度?|当年)(数|统计数|发生数)$/, '2014'),
  column('statistics', 'cumulative', /^(历年|本年度?)?累计(数|统计数)?$/),
  // Cut off at its end it reads as in table 四, and only its place tells.
  row('statistics', 'r45', /^行政复议$/),
  row('statistics', 'r49', /^行政诉讼$/),
  ...statisticsCores.map(({ id, core }) => row('statistics', id, core, '2014')),
];

export const printedLabels: readonly LabelSpec[] = [
  ...proactiveLabels,
  ...requestLabels,
  ...disputeLabels,
  ...copyLabels,
  ...statisticsLabels,
];
