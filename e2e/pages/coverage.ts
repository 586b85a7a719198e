import { expect, type Locator, type Page } from '@playwright/test';

/** The numbers of the prose by class: counted in the header, lined in the narrative, told at its foot. */
export class Coverage {
  readonly page: Page;
  readonly meter: Locator;
  readonly panel: Locator;
  readonly bar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.meter = page.getByRole('group', { name: '正文数字' });
    this.panel = page.getByRole('dialog', { name: '逐处看正文数字' });
    this.bar = page.getByRole('region', { name: '光标处的数字' });
  }

  /** The button of a class in the header. */
  chip(name: string): Locator {
    return this.meter.locator('> button').filter({ hasText: name });
  }

  async counts(): Promise<Readonly<Record<string, number>>> {
    const texts = await this.meter.locator('> button').allInnerTexts();
    return Object.fromEntries(
      texts.map((text) => {
        const [name = '', count = ''] = text.trim().split(/\s+/);
        return [name, Number(count)];
      }),
    );
  }

  /** The words in the narrative that carry the line of a class. */
  lined(of: 'agrees' | 'disagrees' | 'unchecked' | 'notFigure', words: string): Locator {
    return this.page.locator(`[data-narrative] .mark-${of}`).filter({ hasText: words });
  }

  async tells(...words: readonly string[]): Promise<void> {
    for (const each of words) await expect(this.bar).toContainText(each);
  }
}
