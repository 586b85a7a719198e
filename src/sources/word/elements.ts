import { attributeOf, childOf, type XmlElement } from '../package/xml.ts';
import { branchOf } from './alternatives.ts';
import { isContents } from './fields.ts';
import { valueIn } from './properties.ts';
import type { StoryReader } from './story.ts';
import { symbolOf } from './symbols.ts';

/** The table of contents that Word offers is a content control. */
function isContentsControl(control: XmlElement): boolean {
  const gallery = valueIn(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
  return gallery !== undefined && /^table of contents$/i.test(gallery);
}

type Read = (reader: StoryReader, element: XmlElement) => void;

const readInside: Read = (reader, element) => reader.readInside(element);

/**
 * What is read of a story, by element. All others are left out: properties, bookmarks, comments, marks of the spelling
 * check, section properties; and text that was deleted (w:del) or moved away (w:moveFrom), while insertions count.
 */
export const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['w:p', (reader, element) => reader.readParagraph(element)],
  ['w:tbl', (reader, element) => reader.readTable(element)],
  ['w:r', (reader, element) => reader.readRun(element)],
  ['w:t', (reader, element) => reader.readText(element)],
  ['w:tab', (reader, element) => reader.readTab(element)],
  ['w:ptab', (reader, element) => reader.readTab(element)],
  ['w:br', (reader) => reader.readBreak()],
  ['w:cr', (reader) => reader.readBreak()],
  ['w:noBreakHyphen', (reader, element) => reader.readMark(element, '-')],
  [
    'w:sym',
    (reader, element) =>
      reader.readMark(
        element,
        symbolOf(attributeOf(element, 'w:font') ?? '', attributeOf(element, 'w:char') ?? ''),
      ),
  ],
  ['w:fldChar', (reader, element) => reader.readFieldMark(element)],
  ['w:instrText', (reader, element) => reader.readFieldCode(element)],
  [
    'w:fldSimple',
    (reader, element) => {
      if (!isContents(attributeOf(element, 'w:instr') ?? '')) reader.readInside(element);
    },
  ],
  ['w:footnoteReference', (reader, element) => reader.readNote(element, 'footnote')],
  ['w:endnoteReference', (reader, element) => reader.readNote(element, 'endnote')],
  ['w:drawing', (reader, element) => reader.readTextBoxes(element)],
  ['w:pict', (reader, element) => reader.readTextBoxes(element)],
  ['w:object', (reader, element) => reader.readTextBoxes(element)],
  ['m:oMath', (reader, element) => reader.readFormula(element)],
  ['m:oMathPara', (reader, element) => reader.readFormula(element)],
  ['w:ruby', (reader, element) => reader.readInside(childOf(element, 'w:rubyBase'))],
  [
    'w:sdt',
    (reader, element) => {
      if (!isContentsControl(element)) reader.readInside(childOf(element, 'w:sdtContent'));
    },
  ],
  ['mc:AlternateContent', (reader, element) => reader.readInside(branchOf(element))],
  ['w:hyperlink', readInside],
  ['w:smartTag', readInside],
  ['w:customXml', readInside],
  ['w:ins', readInside],
  ['w:moveTo', readInside],
  ['w:bdo', readInside],
  ['w:dir', readInside],
]);
