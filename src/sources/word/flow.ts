import type { Origin } from '../origins.ts';
import type { PageNode } from '../page.ts';

/** What stands in the body, in one cell or in one text box: its lines and tables, one after the other. */
export class Flow {
  readonly content: PageNode[] = [];
  readonly isInCell: boolean;
  /** The automatic number that begins the next line. */
  private number = '';
  private text = '';
  private origins: Origin[] = [];

  constructor(isInCell: boolean) {
    this.isInCell = isInCell;
  }

  /** A paragraph whose mark was deleted goes on in the next one, and that one's number counts. */
  begin(number: string): void {
    this.number = number;
  }

  add(text: string, origin?: Pick<Origin, 'kind' | 'xml' | 'run'>): void {
    if (origin) this.origins.push({ ...origin, at: this.text.length, length: text.length });
    this.text += text;
  }

  /** A raised figure must not run into the one before it. */
  addGap(): void {
    if (this.text !== '' && !this.text.endsWith(' ')) this.text += ' ';
  }

  endLine(): void {
    const { number, origins } = this;
    const text = number + this.text;
    if (text !== '') {
      const moved = origins.map((origin) => ({ ...origin, at: origin.at + number.length }));
      this.content.push({ kind: 'line', text, ...(moved.length > 0 ? { origins: moved } : {}) });
    }
    this.number = '';
    this.text = '';
    this.origins = [];
  }
}
