/** What is put on the clipboard, in every flavour that a receiving program may choose from. */
export interface Clip {
  readonly html: string;
  readonly text: string;
}

/**
 * Puts a clip on the clipboard; false when the browser refuses. By a copy event of our own, since plain-http intranets
 * and older browsers have no `navigator.clipboard`; that one is asked where the event does not come.
 */
export async function copyClip(clip: Clip): Promise<boolean> {
  return copyByEvent(clip) || copyByPermission(clip);
}

function copyByEvent({ html, text }: Clip): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // The grid would put its own cells there.
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, true);
  try {
    return document.execCommand('copy') && isTaken;
  } finally {
    document.removeEventListener('copy', onCopy, true);
  }
}

async function copyByPermission({ html, text }: Clip): Promise<boolean> {
  if (!navigator.clipboard || typeof ClipboardItem === 'undefined') return false;
  const blob = (content: string, type: string) => new Blob([content], { type });
  const item = new ClipboardItem({
    'text/html': blob(html, 'text/html'),
    'text/plain': blob(text, 'text/plain'),
  });
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
}
