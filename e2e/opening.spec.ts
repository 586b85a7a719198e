import { test as plain } from '@playwright/test';
import { expect, singleFileUrl, test } from './fixtures.ts';

const outputs = [
  ['the site', '/'],
  ['the single file', singleFileUrl],
] as const;

for (const [name, address] of outputs) {
  test(`${name} opens in silence`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('main')).toBeVisible();
    await expect(page).toHaveTitle(/勾稽/);
    await expect(page.locator('.opening')).toHaveCount(0);
  });

  // Without the silent-console fixture: the refusals themselves are written to the console.
  plain(`${name} cannot reach a network`, async ({ page }) => {
    await page.goto(address);
    const asked = await page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
      const result = await fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        () => 'refused',
      );
      const image = new Image();
      image.src = 'http://127.0.0.1:9/x.png';
      const script = document.createElement('script');
      script.textContent = 'document.title = "foreign";';
      document.head.append(script);
      await new Promise((done) => setTimeout(done, 200));
      return { result, refused: refused.sort(), title: document.title };
    });
    expect(asked.result).toBe('refused');
    expect(asked.refused).toEqual(['connect-src', 'img-src', 'script-src-elem']);
    expect(asked.title).not.toBe('foreign');
  });
}

plain('the site opened by double click points to the single file', async ({ page }) => {
  await page.goto(singleFileUrl.replace('gouji.html', 'index.html'));
  await expect(page.getByText('双击同一文件夹里的 gouji.html')).toBeVisible();
});
