import { openPackage } from '../../sources/package/package.ts';
import { attributeOf, childOf, parseXml, type XmlElement } from '../../sources/package/xml.ts';
import { repack } from './repack.ts';

/** For tests: what Word makes of a file when all revisions of 勾稽 are accepted or rejected; others stay open. */
export function revise(
  bytes: Uint8Array,
  decision: 'accept' | 'reject',
  part = 'word/document.xml',
): Uint8Array {
  const xml = partOf(bytes, part);
  return repack(bytes, new Map([[part, new TextEncoder().encode(revisedXml(xml, decision))]]));
}

/** For tests: the XML of a part. */
export function partOf(bytes: Uint8Array, part = 'word/document.xml'): string {
  const text = openPackage(bytes).read(part)?.text;
  if (text === undefined) throw new Error(`no ${part}`);
  return text;
}

export function revisedXml(xml: string, decision: 'accept' | 'reject'): string {
  const [goes, stays] = decision === 'accept' ? ['w:del', 'w:ins'] : ['w:ins', 'w:del'];
  const write = (element: XmlElement): string => {
    if (isOurs(element, goes)) return '';
    if (isOurs(element, stays)) return childrenOf(element);
    if (element.name === 'w:p' && isOurs(childOf(element, 'w:pPr', 'w:rPr', goes), goes))
      return orphans(element);
    return (
      xml.slice(element.start, element.inner) + childrenOf(element) + xml.slice(element.innerEnd, element.end)
    );
  };
  const childrenOf = (element: XmlElement): string => {
    let at = element.inner;
    const pieces = element.children.map((child) => {
      const piece = xml.slice(at, child.start) + write(child);
      at = child.end;
      return piece;
    });
    return pieces.join('') + xml.slice(at, element.innerEnd);
  };
  // A paragraph whose mark goes has lost its words as well; only what marks a place may be left.
  const orphans = (paragraph: XmlElement): string =>
    paragraph.children
      .filter(({ name }) => name !== 'w:pPr')
      .map(write)
      .join('');
  const revised = write(parseXml(xml));
  return (xml.slice(0, xml.indexOf('<w:document')) + revised).replace(/(<\/?w:)delText/g, '$1t');
}

const isOurs = (element: XmlElement | undefined, name: string): boolean =>
  element?.name === name && attributeOf(element, 'w:author') === '勾稽';
