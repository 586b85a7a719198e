/** Surnames that begin no word which commonly follows 申请人. */
export const surname =
  '[王李张刘陈杨黄赵吴徐孙马朱胡郭林罗郑梁谢宋唐韩冯邓曹彭萧蔡潘田董袁吕蒋杜苏魏叶阎丁沈姜范傅钟卢汪戴崔陆廖姚邱夏谭韦贾邹熊孟秦薛侯雷龙郝孔邵顾赖武贺龚钱施牛洪]';

const certain = new RegExp(`申请人(?:${surname}|系同一|为同一|[甲乙丙丁])`);

/** 申请人张三多次提出: what follows in the sentence counts one person's requests. */
export function namesPerson(words: string): boolean {
  return words.includes('申请人') && certain.test(words);
}
