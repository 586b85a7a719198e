import type { Claim } from './claims.ts';
import type { Token } from './figures.ts';
import { isNameAndFigure } from './items.ts';
import { type Piece, type Prose, piecesOf, tokensIn } from './pieces.ts';
import { unitsMatch } from './units.ts';

/** One way to understand a claimed list: these figures, of one unit, are its parts. */
export interface Reading {
  readonly unit: string;
  readonly parts: readonly Token[];
  /** The items the parts stand in, one for each. */
  readonly pieces: readonly Piece[];
  /** The last part is 其他…: nothing is left out. */
  readonly closed: boolean;
  /** It leans on what usually ends a list; enough to prove a sum, not to disprove it. */
  readonly lenient: boolean;
}

/** From strong separators to weak ones: in a list cut by ； the commas belong to the items. */
const separatorLevels = [';|', ';|,，', ';|,，、', ';|,，、和及与'];

/** An item that begins so stands outside the list or closes it (prose.md, traps 7 and 12). */
const outside =
  /^(?:[和及并且]|以及)?(?:另|此外|还|连同|加上|加之|应办|需办|不含|不包括|不计|除|截[至止]|累计|历年|上年(?!度?结转)|去年(?!度?结转)|同时|目前|结转[至到]?下|[自从][^,;]{2,30}(?:以来|起)|共(?!有[^0-9有])|合计|总计|小计)/;

/** A remark on the item before it: growth, share. */
const remark = /同比|环比|[较比](?:上|去|前|同|20)|增[长幅]|降幅|占[^,，、;]{0,8}$/;

const MOST_STARTS = 8;

/** What was done with the things counted, in a list that names what they are: another count begins. */
const newCount =
  /^(?:并|且|均|都|已|全部|全年|年内|按[时期]|依法|及时|共)*(?:发布|印发|召开|举办|开展|办理|收到|受理|办结|答复|回复|推送|转载|编发|报送|接受|组织|培训|制作|完成|实施|废止|现行|失效|满意|覆盖|涉及|惠及|受益)/;

const closing = /(?:其[他它余])/;

export function readingsOf(prose: Prose, claim: Claim): readonly Reading[] {
  const readings = itemisations(prose, claim).flatMap((all) => {
    const pieces = withoutSubtotals(all);
    const inside = upTo(pieces, (piece) => isOutside(piece) || opensAnew(prose, pieces, piece));
    const sure = newCount.test(pieces[0]?.text ?? '')
      ? inside
      : upTo(inside, (piece) => newCount.test(piece.text));
    return unitsOf(pieces).flatMap((unit) => [
      ...readItems(sure, unit, false),
      ...readItems(inside, unit, true),
    ]);
  });
  return readings.filter((reading) => reading.parts.length >= 2);
}

const sums =
  /^(?:以上|[前这]?[两二三四五])?[项类者种]?(?:一?共|合计|共计|小计|总计|相加)(?:共|为|是|有|达)?[0-9]/;

/** 公开19件、部分公开5件，两类共24件；不予公开6件: what takes parts together is no part, and the list goes on behind it. */
function withoutSubtotals(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(
    (piece, at) => !(sums.test(piece.text) && at + 1 < pieces.length && isSubtotal(pieces, at)),
  );
}

function isSubtotal(pieces: readonly Piece[], at: number): boolean {
  const own = pieces[at]?.tokens.slice(-1)[0]?.figure;
  let sum = 0;
  for (let back = at - 1; own && back >= 0 && sum < own.value; back--) {
    const part = pieces[back]?.tokens.find(({ figure }) => figure.unit === own.unit)?.figure;
    if (part) sum += part.value;
    if (part && sum === own.value) return back < at - 1;
  }
  return false;
}

const opensDispute = /^(?:被提起|被申请|发生|引发)?行政(?:复议|诉讼)/;
const opensSubject = /^(?:(?:上年度?|去年)?结转|(?:被提起|被申请|发生|引发)?行政(?:复议|诉讼))/;

/**
 * Behind the first ； of a list that was cut by commas another count begins: …；上年结转1件 · …；办结8件; 行政诉讼2件 among
 * results does so behind any mark.
 */
function opensAnew(prose: Prose, pieces: readonly Piece[], piece: Piece): boolean {
  const [first] = pieces;
  if (opensDispute.test(piece.text) && !opensDispute.test(first?.text ?? '')) return true;
  if (piece === first || newCount.test(first?.text ?? '')) return false;
  const words = behindSemicolon(prose, pieces, piece);
  return words !== undefined && (opensSubject.test(words) || newCount.test(words));
}

/** What stands behind the ； between two pieces; a clause without a figure (开展清理，拟废止12件) is no piece of its own. */
function behindSemicolon(prose: Prose, pieces: readonly Piece[], piece: Piece): string | undefined {
  const from = pieces[pieces.indexOf(piece) - 1]?.end ?? piece.start;
  const words = prose.text.slice(from, piece.end);
  const at = words.indexOf(';');
  return at < 0 ? undefined : words.slice(at + 1);
}

function upTo(pieces: readonly Piece[], stop: (piece: Piece) => boolean): readonly Piece[] {
  const end = pieces.findIndex(stop);
  return end < 0 ? pieces : pieces.slice(0, end);
}

function itemisations(prose: Prose, claim: Claim): readonly (readonly Piece[])[] {
  switch (claim.kind) {
    case 'lines':
      return [piecesOf(prose, claim.region, '\n').map(withoutNumber).map(upToInner)];
    case 'leading':
    case 'opening':
      return [leadingItems(prose, claim)];
    case 'respectively':
      return [runItems(prose, claim)];
    case 'behind':
      return itemsBefore(prose, claim);
    default:
      return levelsIn(prose.text.slice(claim.region.start, claim.region.end)).map((separators) =>
        piecesOf(prose, claim.region, separators).map(upToInner),
      );
  }
}

/** Those that cut the words in another way than the one before. */
function levelsIn(words: string): readonly string[] {
  return separatorLevels.filter((separators, level) => {
    const weaker = separators.slice(separatorLevels[level - 1]?.length ?? 0);
    return [...weaker].some((mark) => words.includes(mark));
  });
}

const lineNumber = /^(?:—{1,2}|[-•●·▪◆○■]|[(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)、.,]|[①-⑳⒈-⒛])/;

/** A numbered line without its number and the mark that ends it. */
function withoutNumber(piece: Piece): Piece {
  const by = lineNumber.exec(piece.text)?.[0].length ?? 0;
  const text = piece.text.slice(by).replace(/[;,，。、]$/, '');
  return { ...piece, start: piece.start + by, end: piece.start + by + text.length, text };
}

/** Items that open with their figure, as long as they do: 1件通过网络申请，8件为信件申请. */
function leadingItems(prose: Prose, claim: Claim): readonly Piece[] {
  const pieces = piecesOf(prose, claim.region, ';,，');
  const end = pieces.findIndex((piece) => piece.tokens[0]?.start !== piece.start);
  return end < 0 ? pieces : pieces.slice(0, end);
}

function isAlike({ figure }: Token, piece: Piece): boolean {
  const part = piece.tokens[0]?.figure;
  return part !== undefined && isNameAndFigure(piece) && unitsMatch(figure.unit, part.unit) === 'same';
}

/** The names and figures that end before their total; which of them is the first, only the sum tells. */
function itemsBefore(prose: Prose, { heads, region, certain }: Claim): readonly (readonly Piece[])[] {
  const pieces = piecesOf(prose, region, ',，、');
  if (certain) return [pieces];
  const others = pieces.map((piece) => heads.some((head) => isAlike(head, piece))).lastIndexOf(false);
  const run = pieces.slice(others + 1);
  return run
    .slice(1)
    .map((_, from) => run.slice(from))
    .slice(0, MOST_STARTS);
}

/** 分别为4、3、2件: the last unit serves them all. */
function runItems(prose: Prose, claim: Claim): readonly Piece[] {
  const tokens = tokensIn(prose, claim.region);
  const unit = tokens[tokens.length - 1]?.figure.unit ?? '';
  return tokens.map((token) => {
    const figure = token.figure.unit === '' ? { ...token.figure, unit } : token.figure;
    return { start: token.start, end: token.end, text: '', tokens: [{ ...token, figure }] };
  });
}

const opensInner = /其中|主要(?:为|是|有|系|涉及|属于?)/;

/** Of an item with a list of its own, what stands before that list. */
function upToInner(piece: Piece): Piece {
  const inner = piece.text.search(opensInner);
  if (inner < 0) return piece;
  return { ...piece, tokens: piece.tokens.filter((token) => token.end <= piece.start + inner) };
}

/** An item that stands outside the list or closes it. */
export function isOutside({ text }: Piece): boolean {
  return outside.test(text);
}

/** 占30%, 同比增长5%. */
export function isRemarkOn(words: string): boolean {
  return /同比|环比|[较比](?:上|去|前|同|20)|增[长幅]|降幅|占/.test(words);
}

/** Growth or share of the item before it. */
export function isRemark(piece: Piece): boolean {
  return remark.test(piece.text.slice(0, (piece.tokens[0]?.start ?? piece.start) - piece.start));
}

/** 5个工作日内答复14件、10个工作日内答复22件: lengths of time are no parts of one. */
const lengthOfTime = /^(?:工作日|个?小时|分钟|天|日|个月|年|周)$/;

function unitsOf(pieces: readonly Piece[]): readonly string[] {
  const units = new Set(pieces[0]?.tokens.map((token) => token.figure.unit));
  return [...units].filter((unit) => !lengthOfTime.test(unit));
}

/** 国家秘密、个人隐私各1件 counts more than once. */
function isOfEach({ text, start }: Piece, part: Token): boolean {
  return /各(?:自|有|为|占)?$/.test(text.slice(0, part.start - start));
}

/**
 * Exactly one exact figure of the unit in every item that has one: 14个乡镇33个村 are none, and an approximate part
 * makes the list uncountable. An item without one continues the item before it (投入资金…) or, first, spoils the list.
 */
function readItems(pieces: readonly Piece[], unit: string, lenient: boolean): Reading[] {
  const parts: Token[] = [];
  const items: Piece[] = [];
  let closed = false;
  for (const piece of pieces) {
    if (closed && !lenient) break;
    if (isRemark(piece)) continue;
    const same = piece.tokens.filter((token) => token.figure.unit === unit);
    const [part, ...others] = same.filter((token) => !token.figure.approximate);
    if (part && isOfEach(piece, part)) return [];
    if (others.length > 0 || (!part && same.length > 0)) return [];
    if (!part) continue;
    parts.push(part);
    items.push(piece);
    closed =
      closing.test(piece.text.slice(0, part.start - piece.start)) || closing.test(piece.text.slice(-6));
  }
  return [{ unit, parts, pieces: items, closed, lenient }];
}
