import type { Token } from './figures.ts';

const ofBase = /(?:占|完成|实现|达到|相当于|为|是)[^,，;。]{0,20}$/;
const mostBefore = 40;

interface Share {
  readonly part: Token;
  readonly base: Token;
}

/** 完成1.1亿元，占年度任务1.46亿元的75.79%. */
export function statedBase(text: string, token: Token, tokens: readonly Token[]): Share | undefined {
  const [part, base] = tokens.slice(-2);
  if (!base || !part || text.slice(base.end, token.start) !== '的') return undefined;
  const said = ofBase.test(text.slice(Math.max(part.end, base.start - mostBefore), base.start));
  return said && base.figure.unit === part.figure.unit ? { part, base } : undefined;
}

const ofNamed = /占([^,;。、()0-9]{2,14}?)(?:总?[数量额]|总体)?(?:的|比)?(?:约|近)?$/;

/** 收回764份，…满意721份，占收回问卷的94.4%: the count whose name stands again behind 占. */
export function baseByName(text: string, token: Token, tokens: readonly Token[]): Share | undefined {
  const words = ofNamed.exec(text.slice(Math.max(0, token.start - mostBefore), token.start))?.[1];
  const [part] = tokens.slice(-1);
  if (words === undefined || !part) return undefined;
  const base = tokens
    .slice(0, -1)
    .filter(
      ({ start, figure }) => figure.unit === part.figure.unit && words.includes(nameBefore(text, start)),
    )
    .pop();
  return base && { part, base };
}

/** The two characters right before a count; never empty. */
function nameBefore(text: string, start: number): string {
  return (
    /[\u4e00-\u9fff]{2}(?=(?:[共计为有]{0,2})$)/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '\n'
  );
}
