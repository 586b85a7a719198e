/** Encodings by their numbers at Microsoft (\ansicpg, \cpg), as far as texts in China and around use them. */
const codePages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The same by the character set of a font (\fcharset); 0 and 1 say nothing. */
const characterSets: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
};

const pairs: ReadonlySet<string> = new Set(['shift_jis', 'euc-kr', 'gb18030', 'big5']);

/** Which letters the bytes of a text are: that of its font, else that of the whole file. */
export class Letters {
  private whole = 'windows-1252';
  private readonly fonts = new Map<number, string>();
  private readonly decoders = new Map<string, TextDecoder>();

  /** Of the whole file. */
  declare(codePage: number): void {
    this.whole = codePages[codePage] ?? this.whole;
  }

  declareFont(font: number, characterSet: number): void {
    const encoding = characterSets[characterSet];
    if (encoding !== undefined) this.fonts.set(font, encoding);
  }

  declareFontPage(font: number, codePage: number): void {
    const encoding = codePages[codePage];
    if (encoding !== undefined) this.fonts.set(font, encoding);
  }

  hasPairs(font: number): boolean {
    return pairs.has(this.encodingOf(font));
  }

  decode(bytes: readonly number[], font: number): string {
    const encoding = this.encodingOf(font);
    const decoder = this.decoders.get(encoding) ?? new TextDecoder(encoding);
    this.decoders.set(encoding, decoder);
    return decoder.decode(Uint8Array.from(bytes));
  }

  private encodingOf(font: number): string {
    return this.fonts.get(font) ?? this.whole;
  }
}
