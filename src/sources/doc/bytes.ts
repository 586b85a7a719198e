/**
 * The numbers of a binary file, little-endian, by their place in bytes. Reading beyond the end throws a RangeError: the
 * file is cut off, or a place in it is wrong.
 */
export class Bytes {
  readonly length: number;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.length = bytes.length;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(at: number): number {
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    return this.view.getUint16(at, true);
  }

  i16(at: number): number {
    return this.view.getInt16(at, true);
  }

  u32(at: number): number {
    return this.view.getUint32(at, true);
  }

  i32(at: number): number {
    return this.view.getInt32(at, true);
  }

  part(start: number, length: number): Bytes {
    if (start < 0 || length < 0 || start + length > this.length) throw new RangeError('cut off');
    return new Bytes(this.bytes.subarray(start, start + length));
  }

  /** `encoding` is a label of the Encoding Standard. */
  text(start: number, length: number, encoding: 'utf-16le' | 'windows-1252'): string {
    const { bytes } = this.part(start, length);
    // A byte order mark inside a document is a character like any other.
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  }
}
