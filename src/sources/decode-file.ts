import { type Decoded, decodeText } from '../text/decode.ts';
import { Refusal } from './source.ts';

/**
 * The text of a file. `charset` is what is said of its encoding; it may be wrong. Throws a Refusal when the bytes are
 * no text in any encoding.
 */
export function decodeFile(bytes: Uint8Array, charset = declaredCharset(bytes)): string {
  const decoded: Decoded = decodeText(bytes, charset);
  if (!decoded.isText) throw new Refusal('notText');
  return decoded.text;
}

/** What a page says of its encoding in its first kilobytes. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}
