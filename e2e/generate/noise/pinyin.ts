/** Readings of characters that stand in the form and in a report's prose, and whose traditional form differs. */
const readings =
  '总zǒng 体tǐ 况kuàng 动dòng 开kāi 规guī 范fàn 项xiàng 数shù 对duì 务wù 处chù 决jué 许xǔ 业yè 费fèi 购gòu 请qǐng 结jié 转zhuǎn 办bàn 国guó 权quán 类lèi 内nèi 过guò 执zhí 询xún 关guān 没méi 现xiàn 补bǔ 诉sù 讼sòng 复fù 维wéi 纠jiū 审shěn 计jì 机jī 构gòu 组zǔ 织zhī 会huì 属shǔ 护hù 获huò 认rèn 继jì 续xù 经jīng 报bào 问wèn 题tí 进jìn 区qū 县xiàn 众zhòng 条tiáo 实shí 严yán 门mén 网wǎng 设shè 员yuán 员yuán 个gè 为wèi 与yǔ 无wú 来lái 导dǎo 领lǐng 检jiǎn 层céng 质zhì 应yīng 较jiào 务wù 产chǎn 业yè 罚fá 强qiáng 该gāi 账zhàng 给gěi 从cóng 济jì 稳wěn 卷juàn 证zhèng 举jǔ 访fǎng 还hái 确què 逾yú 缴jiǎo 纳nà 单dān 额é 万wàn 际jì 际jì 负fù 责zé 扩kuò 优yōu 识shí 绩jì';

export const pinyin: Readonly<Record<string, string>> = Object.fromEntries(
  readings.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
