import { expect, type Locator, type Page } from '@playwright/test';

/** The prose of the report. */
export class Narrative {
  readonly page: Page;
  readonly text: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.locator('[data-narrative]');
  }

  /** Puts the caret behind words that stand in view. */
  async placeAfter(words: string): Promise<void> {
    await this.text.focus();
    await this.text.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let before = '';
      const nodes: Text[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        nodes.push(node);
        before += node.data;
      }
      let rest = before.indexOf(wanted);
      if (rest < 0) throw new Error(`not in view: ${wanted}`);
      rest += wanted.length;
      for (const node of nodes) {
        if (rest <= node.length) {
          getSelection()?.collapse(node, rest);
          return;
        }
        rest -= node.length;
      }
    }, words);
    await this.page.waitForTimeout(50);
  }

  async selection(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '');
  }

  async says(words: string): Promise<void> {
    await expect(this.text).toContainText(words);
  }
}
