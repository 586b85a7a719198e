import type { Locator, Page } from '@playwright/test';

/** The list of findings. */
export class Findings {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Those of a check (all, if none is named) that are not dismissed. */
  of(check?: string): Locator {
    const which = check === undefined ? '[data-check]' : `[data-check="${check}"]`;
    return this.page.locator(`${which}:not([data-dismissed])`);
  }

  dismissed(): Locator {
    return this.page.locator('[data-check][data-dismissed="true"]');
  }

  errors(): Locator {
    return this.page.locator('[data-severity="error"]:not([data-dismissed])');
  }

  /** `check first-cell`, sorted: enough to tell two lists apart. */
  async list(): Promise<readonly string[]> {
    const found = await this.of().evaluateAll((all) =>
      all.map(({ attributes }) => {
        const read = (name: string) => attributes.getNamedItem(name)?.value ?? '';
        return `${read('data-severity')} ${read('data-check')} ${read('data-cells').split(' ')[0]}`.trim();
      }),
    );
    return found.sort();
  }
}
