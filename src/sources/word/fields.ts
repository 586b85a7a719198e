import { attributeOf, type XmlElement } from '../package/xml.ts';

/** Text boxes are stories of their own; what was deleted takes no part. */
const apart: ReadonlySet<string> = new Set(['w:txbxContent', 'w:del', 'w:moveFrom']);

/** The w:fldChar of all fields that begin and end in a story; a field that never ends would swallow what follows. */
export function wholeFields(story: XmlElement): ReadonlySet<XmlElement> {
  const whole = new Set<XmlElement>();
  const open: XmlElement[] = [];
  const look = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.name === 'w:fldChar') pair(child);
      else if (!apart.has(child.name)) look(child);
    }
  };
  const pair = (mark: XmlElement): void => {
    const kind = attributeOf(mark, 'w:fldCharType');
    if (kind === 'begin') open.push(mark);
    const begin = kind === 'end' ? open.pop() : undefined;
    if (begin) whole.add(begin).add(mark);
  };
  look(story);
  return whole;
}

interface Field {
  code: string;
  /** Behind its separator stands what it gave; before it, what it is made of. */
  isResult: boolean;
}

/** A table of contents repeats the headings. */
export function isContents(code: string): boolean {
  return /^\s*TOC\b/i.test(code);
}

/** Follows the fields of a story: of a field only the result is printed. */
export class Fields {
  private readonly open: Field[] = [];
  private readonly whole: ReadonlySet<XmlElement>;

  constructor(story: XmlElement) {
    this.whole = wholeFields(story);
  }

  mark(element: XmlElement): void {
    const kind = attributeOf(element, 'w:fldCharType');
    const last = this.open[this.open.length - 1];
    if (kind === 'separate' && last) last.isResult = true;
    else if (!this.whole.has(element)) return;
    else if (kind === 'begin') this.open.push({ code: '', isResult: false });
    else if (kind === 'end') this.open.pop();
  }

  addCode(code: string): void {
    const last = this.open[this.open.length - 1];
    if (last && !last.isResult) last.code += code;
  }

  /** Whether what stands here is not printed. */
  get isSilent(): boolean {
    return this.open.some(({ code, isResult }) => !isResult || isContents(code));
  }
}
