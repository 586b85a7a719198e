import type { CDPSession, Page } from '@playwright/test';

/** An input method as the browser sees it: candidates under the caret, then the chosen words. */
export class Composition {
  private readonly session: CDPSession;

  private constructor(session: CDPSession) {
    this.session = session;
  }

  static async on(page: Page): Promise<Composition> {
    return new Composition(await page.context().newCDPSession(page));
  }

  /** The letters typed so far, shown under the caret. */
  async compose(...stages: readonly string[]): Promise<void> {
    for (const text of stages)
      await this.session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
  }

  /** The key that an input method keeps for itself: the page sees code 229. */
  async key(key: string): Promise<void> {
    const shared = { key: 'Process', code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...shared });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared });
  }

  async commit(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }

  async cancel(): Promise<void> {
    await this.session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  }
}
