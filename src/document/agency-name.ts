/** How the names of offices end: 局, 委员会, 办公室, 人民政府, 中心 … */
const ending =
  /(?:[局委办府厅部院会社站室队所司署校行镇乡县市区省州旗盟处团馆台组科股厂学库园场段庭]|中心|街道|公司|机关|海关|基地)$/;
const shape = /^[一-鿿()·、]{3,40}$/;

/** 单位：… before and （盖章） behind the name are no part of it. */
function bare(text: string): string {
  return text
    .replace(/^(?:报告|填报|报送|发布)?(?:单位|机构|机关)(?:名称)?[:：]/, '')
    .replace(/[(（][^()（）]*章[)）]$/, '');
}

/** The name of an office in a short line of compact text, or null if the line is something else. */
export function findAgencyName(text: string): string | null {
  const name = bare(text);
  return shape.test(name) && ending.test(name.replace(/\([^()]*\)$/, '')) ? name : null;
}

/** Compact text folds brackets to half width; in a name they are printed in full. */
export function printName(name: string): string {
  return name.replace(/\(/g, '（').replace(/\)/g, '）');
}
