import { decodeFile } from '../decode-file.ts';
import { openHtml } from '../html.ts';
import type { Opened } from '../opened.ts';
import { Refusal } from '../source.ts';
import { decodeBody, textOfBytes } from './encodings.ts';
import { fieldOf, parameterOf } from './headers.ts';
import { findPart, readPart } from './parts.ts';

/**
 * Opens a page saved as one file (RFC 2557: .mht of a browser, 单个文件网页 of Word and WPS) and reads the page in it;
 * pictures and styles are left alone. Throws a Refusal when it is cut off or holds no page.
 */
export function openMhtml(bytes: Uint8Array): Opened {
  const message = readPart(textOfBytes(bytes).replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, ''));
  const page = findPart(message, 'text/html');
  if (!page) throw new Refusal('notYetSupported', 'mhtml');
  const content = decodeBody(page.body, fieldOf(page.headers, 'content-transfer-encoding'));
  const html = decodeFile(content, parameterOf(page.headers, 'charset'));
  if (html.trim() === '') throw new Refusal('empty');
  return openHtml(html);
}
