import type { Opened } from './opened.ts';
import { readPage } from './page-reader.ts';
import { PageWriter, wordsOf } from './page-writer.ts';

/** Reads a web page, or what Word, WPS, Excel and browsers put on the clipboard as HTML. */
export function openHtml(content: string): Opened {
  const html = content.replace(/^Version:[^<]*/, '');
  const nodes = readPage(html, !/^\s*</.test(html));
  return {
    kind: 'html',
    words: wordsOf(nodes),
    read: (vocabulary) => new PageWriter(vocabulary, 'html').write(nodes),
  };
}

/** Whether a text is the source of a page: it begins like one, or holds a table written in tags. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 100_000).replace(/^[\s\ufeff]*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*/, '');
  if (/^<(?:!doctype\s+html|html|head|body|meta|table)\b/i.test(start)) return true;
  if (/^<[a-z!]/i.test(start))
    return (start.match(/<\/?(?:p|div|span|br|table|tr|td|h[1-6]|ul|li)\b/gi)?.length ?? 0) >= 3;
  return (/<table\b/i.test(text) && /<\/t[dr]>/i.test(text)) || /^Version:[\d.]+\s+StartHTML:/.test(text);
}
