import type { PageNode } from '../page.ts';
import { Refusal } from '../source.ts';
import { MarkedFlow } from '../word/marked-flow.ts';
import { separator } from '../word/numbering.ts';
import { type Destination, destinationOf } from './destinations.ts';
import { changed, depthOf, type Group, outermost } from './group.ts';
import { Letters } from './letters.ts';
import { type RtfListener, scanRtf } from './scan.ts';

/** All that is printed of a file, in reading order. Throws a Refusal when it was cut off. */
export function readDocument(bytes: Uint8Array): readonly PageNode[] {
  const reader = new StoryReader();
  scanRtf(bytes, reader);
  return reader.finish();
}

/** Word nests some twenty deep. */
const deepest = 2000;

/** Letters that have names, and signs. */
const named: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};
const signs: Readonly<Record<string, string>> = { '~': ' ', _: '-', '\\': '\\', '{': '{', '}': '}' };

class StoryReader implements RtfListener {
  private group: Group = outermost;
  private readonly outer: Group[] = [];
  private flow = new MarkedFlow();
  /** Flows that wait until the note or text box in them ends, with the depth of its group. */
  private readonly flows: { readonly flow: MarkedFlow; readonly depth: number }[] = [];
  private readonly letters = new Letters();
  /** Bytes of letters that are not known yet: a letter may have two. */
  private bytes: number[] = [];
  /** Letters to come that only repeat a `\u`. */
  private repeated = 0;
  /** The last letters that were printed. */
  private printed = '';
  private isOptional = false;
  private hasEnded = false;

  open(): void {
    this.settle();
    if (this.outer.length >= deepest) throw new Refusal('damaged', 'rtf');
    this.outer.push(this.group);
    this.repeated = 0;
    this.isOptional = false;
  }

  close(): void {
    this.settle();
    this.repeated = 0;
    const waiting = this.flows[this.flows.length - 1];
    if (waiting && waiting.depth === this.outer.length) this.endAside(waiting.flow);
    this.group = this.outer.pop() ?? this.group;
    // What stands behind the last brace is no part of the document.
    this.hasEnded ||= this.outer.length === 0;
  }

  byte(code: number): void {
    if (this.hasEnded || this.group.destination === 'skip' || code === 0) return;
    if (this.repeated > 0) this.repeated--;
    else this.bytes.push(code);
  }

  hasPairs(): boolean {
    return this.letters.hasPairs(this.group.font);
  }

  sign(character: string): void {
    if (character === '*') this.isOptional = true;
    else if (character === '\r' || character === '\n') this.word('par', undefined);
    else if (signs[character] !== undefined) this.letter(signs[character] ?? '');
  }

  word(name: string, value: number | undefined): void {
    if (this.hasEnded) return;
    this.settle();
    const destination = destinationOf(name, this.isOptional);
    this.isOptional = false;
    if (destination) this.enter(destination);
    if (this.group.destination === 'fonts') this.describeFont(name, value);
    if (this.group.destination === 'skip') return;
    this.group = changed(this.group, name, value);
    this.obey(name, value);
  }

  private obey(name: string, value = 0): void {
    const letter = named[name];
    if (letter !== undefined) this.letter(letter);
    else this.repeated = 0;
    if (name === 'u') this.unicode(value);
    if (name === 'ansicpg') this.letters.declare(value);
    marks.get(name)?.(this.flow, this.group);
  }

  /** Throws a Refusal when groups are still open: the rest is missing. */
  finish(): readonly PageNode[] {
    if (!this.hasEnded) throw new Refusal('damaged', 'rtf');
    return this.flow.finish();
  }

  /** A group inside one that is not printed is not printed either. */
  private enter(destination: Destination): void {
    if (this.group.destination === 'skip') return;
    this.group = { ...this.group, destination };
    if (destination !== 'aside') return;
    this.flows.push({ flow: this.flow, depth: this.outer.length });
    this.flow = new MarkedFlow();
    this.group = { ...this.group, isInTable: false, nesting: 1 };
  }

  private endAside(flow: MarkedFlow): void {
    const nodes = this.flow.finish();
    this.flows.pop();
    this.flow = flow;
    flow.hang(nodes);
  }

  private describeFont(name: string, value = 0): void {
    if (name === 'fcharset') this.letters.declareFont(this.group.font, value);
    if (name === 'cpg') this.letters.declareFontPage(this.group.font, value);
  }

  private unicode(value: number): void {
    this.print(String.fromCharCode(value & 0xffff));
    this.repeated = this.group.fallback;
  }

  private letter(text: string): void {
    this.settle();
    if (this.repeated > 0) this.repeated--;
    else this.print(text);
  }

  /** Bytes that came so far are letters now. */
  private settle(): void {
    if (this.bytes.length === 0) return;
    const text = this.letters.decode(this.bytes, this.group.font);
    this.bytes = [];
    this.print(text);
  }

  private print(text: string): void {
    const { destination, isHidden, isDeleted } = this.group;
    if (this.hasEnded || isHidden || isDeleted || destination === 'skip' || destination === 'fonts') return;
    const isGap = text === '\t' && destination === 'number';
    this.flow.add(isGap ? separator(this.printed, 'tab') : text);
    this.printed = text;
  }
}

type Mark = (flow: MarkedFlow, group: Group) => void;

const endParagraph: Mark = (flow, group) => flow.endParagraph(depthOf(group));
const breakLine: Mark = (flow) => flow.breakLine();
const endRow: Mark = (flow, group) => flow.endRow(Math.max(1, depthOf(group)), group.row);
const endCell: Mark = (flow, group) => {
  flow.endParagraph(Math.max(1, depthOf(group)));
  flow.endCell();
};

/** Words that end a line, a paragraph, a cell or a row. */
const marks: ReadonlyMap<string, Mark> = new Map([
  ['par', endParagraph],
  ['sect', endParagraph],
  ['page', breakLine],
  ['column', breakLine],
  ['line', breakLine],
  ['lbr', breakLine],
  ['cell', endCell],
  ['nestcell', endCell],
  ['row', endRow],
  ['nestrow', endRow],
]);
