import { attributeOf, childOf, childrenOf, type XmlElement } from '../package/xml.ts';
import { isOn, numberIn, valueIn } from './properties.ts';

/** The list that a paragraph or a style belongs to, as far as it is said there. */
export interface ListReference {
  readonly list?: string;
  readonly level?: number;
  /** The style that names the list: the list may tie its level to it. */
  readonly style?: string;
}

/** What the styles of a document say that matters to its words. */
export interface Styles {
  /** The list of a paragraph in this style (undefined: in none); nearer styles go before those they are based on. */
  readonly listOf: (style: string | undefined) => ListReference;
  /** Whether text in this style of characters or paragraphs is hidden. */
  readonly isHidden: (style: string | undefined) => boolean;
}

/** No style is based on more others; a circle of styles ends here too. */
const longestChain = 20;

export function readStyles(root: XmlElement | undefined): Styles {
  const styles = childrenOf(root, 'w:style');
  const byId = new Map(styles.map((style) => [attributeOf(style, 'w:styleId') ?? '', style]));
  const usual = styles.find(isUsualParagraph);
  const chainOf = (id: string | undefined): readonly XmlElement[] => {
    const chain: XmlElement[] = [];
    let style = id === undefined ? usual : byId.get(id);
    while (style && chain.length < longestChain) {
      chain.push(style);
      style = byId.get(valueIn(style, 'w:basedOn') ?? '');
    }
    return chain;
  };
  return {
    listOf: remembered((id) => listIn(chainOf(id))),
    isHidden: remembered((id) => hidingOf(id === undefined ? [] : chainOf(id))),
  };
}

function isUsualParagraph(style: XmlElement): boolean {
  const isDefault = !['0', 'false', 'off', undefined].includes(attributeOf(style, 'w:default'));
  return isDefault && attributeOf(style, 'w:type') === 'paragraph';
}

function listIn(chain: readonly XmlElement[]): ListReference {
  const lists = chain.map((style) => ({ ...listReferenceIn(childOf(style, 'w:pPr')), ...idOf(style) }));
  const named = lists.find(({ list }) => list !== undefined);
  const level = lists.find((each) => each.level !== undefined)?.level;
  return { ...named, ...(level === undefined ? {} : { level }) };
}

function idOf(style: XmlElement): { readonly style?: string } {
  const id = attributeOf(style, 'w:styleId');
  return id === undefined ? {} : { style: id };
}

/** What w:pPr itself says of a list. */
export function listReferenceIn(properties: XmlElement | undefined): ListReference {
  const list = valueIn(properties, 'w:numPr', 'w:numId');
  const level = numberIn(properties, 'w:numPr', 'w:ilvl');
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) };
}

function hidingOf(chain: readonly XmlElement[]): boolean {
  const said = chain.map((style) => isOn(childOf(style, 'w:rPr'), 'w:vanish'));
  return said.find((each) => each !== undefined) ?? false;
}

function remembered<Found>(find: (id: string | undefined) => Found): (id: string | undefined) => Found {
  const known = new Map<string | undefined, Found>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = find(id);
    known.set(id, found);
    return found;
  };
}
