import { buildDocx, paragraph, run } from '../../src/sources/word/word.testkit.ts';
import { render } from '../generate/render.ts';
import { docxShapes } from '../generate/shapes/docx.ts';
import { readSample } from '../samples/read.ts';

/** A report of city size whose prose was drawn out to `length` characters; its figures still add up. */
export function longReport(length: number): string {
  const text = readSample('city-2021.txt').text;
  const at = text.indexOf('（三）政府信息管理');
  return text.slice(0, at) + fillerOf(length - text.length).join('') + text.slice(at);
}

/** A .docx of some forty pages, as Word writes it: short runs with properties of their own. */
export function longDocx(length: number): Uint8Array {
  const [shape] = docxShapes;
  if (!shape) throw new Error('There is no shape of Word files.');
  const { text: body } = render({ seed: 2, form: '2021', shape, noises: [] });
  const heading = '总体情况</w:t></w:r></w:p>';
  const at = body.indexOf(heading) + heading.length;
  return buildDocx({
    body: body.slice(0, at) + fillerOf(length).map(wordParagraph).join('') + body.slice(at),
  });
}

function wordParagraph(text: string): string {
  const face = '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋" w:hint="eastAsia"/>';
  const properties = `${face}<w:color w:val="000000" w:themeColor="text1"/><w:kern w:val="0"/><w:sz w:val="32"/>`;
  const runs = text.match(/.{1,9}/g) ?? [];
  return paragraph(
    runs.map((each) => run(each, properties)).join('<w:proofErr w:type="gramEnd"/>'),
    '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>',
  );
}

/** Paragraphs of `length` characters together. */
function fillerOf(length: number): readonly string[] {
  const paragraphs: string[] = [];
  for (let written = 0; written < length; written += paragraphs[paragraphs.length - 1]?.length ?? 0)
    paragraphs.push(paragraphOf(paragraphs.length + 1));
  return paragraphs;
}

/** Breakdowns, traps and plain sentences; a figure in forty characters, somewhat more than in real reports. */
function paragraphOf(n: number): string {
  const parts = [11 + (n % 7), 23 + (n % 5), 5 + (n % 3)];
  const sum = parts.reduce((total, part) => total + part, 0);
  return [
    `第${n}项工作有序推进，全年通过门户网站公开信息${sum}条，其中政策文件${parts[0]}条，工作动态${parts[1]}条，其他${parts[2]}条。`,
    `受理热线转办件${40 + n}件，办结${40 + n}件，办结率100%；安排项目${(n % 9) + 2}个，投入资金${(n * 13.7).toFixed(2)}万元。`,
    plain,
  ].join('');
}

const plain = [
  '坚持以公开为常态、不公开为例外，规范信息采集、审核、发布程序，确保内容合法、完整、准确、及时，切实保障群众的知情权。',
  '进一步健全工作机制，明确责任分工，把公开要求落实到决策、执行、管理、服务和结果的全过程，推动各项任务按时间节点完成。',
  '围绕群众关心的就业、教育、医疗、养老、住房等事项，综合运用图解、问答、视频等形式开展解读，不断提高政策的知晓度和可及性。',
  '加强业务培训和工作交流，组织各单位对照要点逐项自查，发现问题及时整改，持续提升公开工作的规范化、标准化、信息化水平。\n',
].join('');
