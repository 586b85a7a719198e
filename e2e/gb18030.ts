/** Node has no encoder for GB18030: the two-byte codes are asked of the decoder, once. */
let codes: Map<string, readonly [number, number]> | undefined;

function twoByteCodes(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && text.length === 1 && text !== '\ufffd') found.set(text, [lead, trail]);
    }
  return found;
}

/** Text as an old Chinese Windows saves it; characters beyond the two-byte plane are refused. */
export function gb18030(text: string): Uint8Array {
  codes ??= twoByteCodes();
  const known = codes;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return [code];
      // No-break space has a four-byte code.
      if (character === '\u00a0') return [0x81, 0x30, 0x84, 0x32];
      const bytes = known.get(character);
      if (!bytes) throw new Error(`No two-byte code for ${character}`);
      return [...bytes];
    }),
  );
}
