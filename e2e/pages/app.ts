import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { readSample } from '../samples/read.ts';
import type { Exported } from '../seeds.ts';

export interface Clip {
  readonly text?: string;
  readonly html?: string;
}

/** The page as a whole: what is opened, when it is ready, what it exports. */
export class App {
  readonly page: Page;
  readonly main: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.locator('main[data-read]');
    this.alert = page.getByRole('alert');
  }

  async visit(address = '/'): Promise<void> {
    await this.page.goto(address);
    await expect(this.main).toHaveAttribute('aria-busy', 'false');
  }

  async attempts(): Promise<number> {
    return Number(await this.main.getAttribute('data-read'));
  }

  /** Waits until one more attempt to read has ended, well or badly. */
  private async readBy(act: () => Promise<void>): Promise<void> {
    const before = await this.attempts();
    await act();
    await expect(this.main).not.toHaveAttribute('data-read', String(before));
    await expect(this.main).toHaveAttribute('aria-busy', 'false');
  }

  /** Chooses files as the dialog would. */
  async choose(...files: readonly (readonly [name: string, content: string | Uint8Array])[]): Promise<void> {
    await this.readBy(() =>
      this.page
        .locator('input[type=file]')
        .first()
        .setInputFiles(
          files.map(([name, content]) => ({
            name,
            mimeType: 'application/octet-stream',
            buffer: Buffer.from(content),
          })),
        ),
    );
  }

  /** Pastes outside any field, as after Ctrl+A, Ctrl+C in Word or a browser. */
  async paste({ text = '', html = '' }: Clip): Promise<void> {
    await this.readBy(() => this.send('paste', { text, html }));
  }

  async drop(name: string, content: string): Promise<void> {
    await this.readBy(() => this.send('drop', { name, content }));
  }

  /** Dispatches the event and checks that reading has begun before the handler returns. */
  private async send(
    type: 'paste' | 'drop',
    load: { text?: string; html?: string; name?: string; content?: string },
  ): Promise<void> {
    const begun = await this.page.evaluate(
      ([kind, { text, html, name, content }]) => {
        const data = new DataTransfer();
        if (text) data.setData('text/plain', text);
        if (html) data.setData('text/html', html);
        if (name) data.items.add(new File([content ?? ''], name));
        const init = { bubbles: true, cancelable: true };
        const event =
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...init, clipboardData: data })
            : new DragEvent('drop', { ...init, dataTransfer: data });
        const main = document.querySelector('main[data-read]');
        const before = main?.getAttribute('data-read');
        document.body.dispatchEvent(event);
        return {
          rose: main?.isConnected === true && main.getAttribute('data-read') !== before,
          busy: main?.getAttribute('aria-busy'),
        };
      },
      [type, load] as const,
    );
    expect(begun).toEqual({ rose: true, busy: 'true' });
  }

  /** Opens one of the repository's own samples as a file. */
  async openSample(name: string): Promise<void> {
    await this.choose([name, readSample(name).text]);
  }

  /** Until the findings and proposals shown belong to the last edit. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const { revision, checked, proposals } =
        document.querySelector<HTMLElement>('main[data-read]')?.dataset ?? {};
      return revision !== undefined && checked === revision && proposals === revision;
    });
  }

  async exportJson(): Promise<{ readonly name: string; readonly text: string; readonly json: Exported }> {
    await this.page.getByRole('button', { name: '导出', exact: true }).click();
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('menuitem').filter({ hasText: 'JSON' }).click();
    const download = await waiting;
    const text = readFileSync(await download.path(), 'utf8');
    return { name: download.suggestedFilename(), text, json: JSON.parse(text) };
  }
}
