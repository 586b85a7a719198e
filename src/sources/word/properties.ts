import { attributeOf, childOf, type XmlElement } from '../package/xml.ts';

/** The w:val of a child: `valueIn(pPr, 'w:numPr', 'w:ilvl')`. */
export function valueIn(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return attributeOf(childOf(element, ...path), 'w:val');
}

/** A whole number in a child's w:val, undefined when there is none. */
export function numberIn(element: XmlElement | undefined, ...path: readonly string[]): number | undefined {
  const value = valueIn(element, ...path);
  return value !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}

const off: ReadonlySet<string> = new Set(['0', 'false', 'off']);

/** A property that is on or off; undefined when nothing is said of it. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  return property && !off.has(attributeOf(property, 'w:val') ?? 'true');
}
