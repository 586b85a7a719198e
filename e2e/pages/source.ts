import { expect, type Locator, type Page } from '@playwright/test';

/** The drawer with the text that the report was read from. */
export class Source {
  readonly page: Page;
  readonly drawer: Locator;
  readonly text: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drawer = page.getByRole('region', { name: '原文', exact: true });
    this.text = this.drawer.getByRole('textbox');
  }

  async isOpen(open = true): Promise<void> {
    await expect(this.drawer).toHaveCount(open ? 1 : 0);
  }

  /** The words of the cell, marked and in view. */
  async marks(words: string): Promise<void> {
    const mark = this.drawer.locator('.source-words');
    await expect(mark).toHaveText(words);
    await expect(mark).toBeInViewport();
  }

  /** By keyboard, from the line that the caret stands on, so many lines down. */
  async selectLines(count: number): Promise<void> {
    await expect(this.text).toBeFocused();
    await this.page.keyboard.press('Home');
    for (let line = 0; line < count; line++) await this.page.keyboard.press('Shift+ArrowDown');
    await this.page.keyboard.press('Shift+End');
  }
}
