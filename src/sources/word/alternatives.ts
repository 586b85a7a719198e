import type { XmlElement } from '../package/xml.ts';

/** One branch of an alternative: the first that has words, for both say the same. */
export function branchOf(alternative: XmlElement): XmlElement | undefined {
  return alternative.children.find((branch) => holdsText(branch));
}

function holdsText(element: XmlElement): boolean {
  return element.name === 'w:t' || element.children.some(holdsText);
}

/** The text boxes of a drawing, each once. */
export function textBoxesIn(shape: XmlElement): readonly XmlElement[] {
  return shape.children.flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child];
    const inside = child.name === 'mc:AlternateContent' ? branchOf(child) : child;
    return inside ? textBoxesIn(inside) : [];
  });
}
