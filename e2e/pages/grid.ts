import { expect, type Locator, type Page } from '@playwright/test';

/** The statutory tables, driven as Excel is. */
export class Grid {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  cell(id: string): Locator {
    return this.page.locator(`[data-cell="${id}"]`);
  }

  async activate(id: string): Promise<void> {
    await this.cell(id).click();
  }

  async type(id: string, text: string): Promise<void> {
    await this.activate(id);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async shows(id: string, value: string): Promise<void> {
    await expect(this.cell(id)).toHaveAttribute('data-value', value);
  }

  async isActive(id: string): Promise<void> {
    await expect(this.page.locator('[data-cell].active')).toHaveAttribute('data-cell', id);
  }

  async selected(): Promise<readonly string[]> {
    return this.page
      .locator('[data-cell].selected')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-cell') ?? ''));
  }

  /** Every value on the screen, by cell id. */
  async values(): Promise<Readonly<Record<string, string>>> {
    return this.page
      .locator('[data-cell]')
      .evaluateAll((cells) =>
        Object.fromEntries(
          cells.map((cell) => [cell.getAttribute('data-cell') ?? '', cell.getAttribute('data-value') ?? '?']),
        ),
      );
  }
}
