import type { Token } from './figures.ts';

const together =
  /([两二三四五六2-6])(?:项|者|类)(?:合计|共计|共|之和|相加)?约?(?:占比?|占到|占了)(?:为|约|:)?$/;
const severals = '  两三四五六';

/** 予以公开10件，部分公开2件，两项合计占60%: the figures before it taken together. */
export function jointPart(text: string, token: Token, tokens: readonly Token[]): Token | undefined {
  const { start } = token;
  const [, word] = together.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
  if (word === undefined)
    return takesTogether(text, token) ? sumOfParts(partsSoFar(text, token, tokens), 2) : undefined;
  const many = Number(word === '二' ? 2 : severals.indexOf(word) > 0 ? severals.indexOf(word) : word);
  return sumOfParts(tokens.slice(-many), many);
}

const joined =
  /(?:合起来|加起来|合计|共计|一共|合并|相加|一起|(?<![组融结联综配])合)(?:共|约)?(?:占|占比)[^,;。、0-9]{0,14}$/;

/** 合起来占56.9%: of several figures at once. */
export function takesTogether(text: string, { start }: Token): boolean {
  return joined.test(text.slice(Math.max(0, start - LONGEST_JOINT), start));
}

const LONGEST_JOINT = 24;

/** 其中予以公开52件、部分公开14件，合起来占56.9%: without a number those that 其中 or a colon opens, or the only two. */
function partsSoFar(text: string, { start }: Token, tokens: readonly Token[]): readonly Token[] {
  const before = text.slice(0, start);
  const opening = Math.max(before.lastIndexOf('其中'), before.lastIndexOf(':'), before.lastIndexOf(';'));
  const parts = tokens.filter((each) => each.start > opening);
  return opening > before.lastIndexOf('。') || parts.length === 2 ? parts : [];
}

function sumOfParts(parts: readonly Token[], many: number): Token | undefined {
  const [first, last] = [parts[0], parts[parts.length - 1]];
  if (!first || !last || parts.length < many) return undefined;
  if (!parts.every(({ figure }) => isCount({ figure }) && figure.unit === first.figure.unit))
    return undefined;
  const value = parts.reduce((sum, { figure }) => sum + figure.value, 0);
  const span = { start: first.figure.span.start, end: last.figure.span.end };
  const figure = { ...last.figure, span, value, low: value, high: value };
  return { start: first.start, end: last.end, figure };
}

const sharesBefore =
  /(?:分别占|依次占|各占|(?:占比|比例|比重|占)(?:分别|依次|各)为?)[^,;。0-9]{0,16}((?:[0-9.]+%[、,和及与]?)*)$/;
const sharesFrom = /^(?:[0-9.]+%[、,和及与]?)+/;
const LONGEST_TURN = 80;

/** 甲2件、乙1件，分别占6.7%和3.3%: each share is of the count whose turn it is. */
export function inTurn(text: string, { start }: Token, tokens: readonly Token[]): Token | undefined {
  const told = sharesBefore.exec(text.slice(Math.max(0, start - LONGEST_TURN), start))?.[1];
  const left = sharesFrom.exec(text.slice(start, start + LONGEST_TURN))?.[0];
  if (told === undefined || left === undefined || `${told}${left}`.split('%').length < 3) return undefined;
  return tokens[tokens.length - left.split('%').length + 1];
}

/** Of whole things, exactly. */
export function isCount({ figure: { unit, step, approximate } }: Pick<Token, 'figure'>): boolean {
  return step === 1 && !approximate && unit !== '元' && unit !== '';
}
