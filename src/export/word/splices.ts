/** Other characters in the place of [start, end) of an XML text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with changes to be made in it; changes inside a stretch can be asked for while others are being made. */
export class Splices {
  private readonly xml: string;
  private readonly list: Splice[] = [];

  constructor(xml: string) {
    this.xml = xml;
  }

  /** A change that covers earlier ones takes their place: its text was made with them. Others must not overlap. */
  add(splice: Splice): void {
    const kept = this.list.filter((each) => !covers(splice, each));
    this.list.splice(0, this.list.length, ...kept, splice);
  }

  /** [start, end) of the text with the changes made that lie in it, insertions at one place in their order. */
  render(start: number, end: number): string {
    const inside = this.list
      .map((splice, order) => ({ ...splice, order }))
      .filter((splice) => splice.start >= start && splice.end <= end)
      .sort((one, other) => one.start - other.start || one.end - other.end || one.order - other.order);
    const pieces: string[] = [];
    let at = start;
    for (const splice of inside) {
      pieces.push(this.xml.slice(at, splice.start), splice.text);
      at = splice.end;
    }
    return pieces.join('') + this.xml.slice(at, end);
  }
}

/** What is inserted at an edge stands outside. */
function covers(one: Splice, other: Splice): boolean {
  const isAtEdge = other.start === other.end && (other.start === one.start || other.start === one.end);
  return other.start >= one.start && other.end <= one.end && !isAtEdge;
}
