import { test as base, expect } from './fixtures.ts';
import { App } from './pages/app.ts';
import { Composition } from './pages/composition.ts';
import { Findings } from './pages/findings.ts';
import { Grid } from './pages/grid.ts';

/** Every case starts with the same report of small figures open and no cell active. */
const test = base.extend<{ grid: Grid; findings: Findings; input: Composition }>({
  grid: async ({ page }, use) => {
    const app = new App(page);
    await app.visit();
    await app.openSample('tab-cells.txt');
    await use(new Grid(page));
  },
  findings: async ({ page }, use) => use(new Findings(page)),
  input: async ({ page }, use) => use(await Composition.on(page)),
});

const received = (column: string): string => `requests.received.${column}`;
const carriedIn = (column: string): string => `requests.carriedIn.${column}`;
const granted = (column: string): string => `requests.granted.${column}`;

test.describe('typing', () => {
  test('digits replace the figure, Enter commits and goes down', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('1', '7', 'Enter');
    await grid.shows(received('natural'), '17');
    await grid.isActive(carriedIn('natural'));
  });

  test('Shift+Enter commits and goes up', async ({ grid }) => {
    await grid.activate(carriedIn('natural'));
    await grid.press('5', 'Shift+Enter');
    await grid.shows(carriedIn('natural'), '5');
    await grid.isActive(received('natural'));
  });

  test('an arrow commits what was typed and moves on', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('9', 'ArrowRight');
    await grid.shows(received('natural'), '9');
    await grid.isActive(received('business'));
  });

  test('Tab goes right, Enter then returns under the column where Tab began', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('1', 'Tab', '2', 'Tab', '3', 'Enter');
    await grid.shows(received('natural'), '1');
    await grid.shows(received('business'), '2');
    await grid.shows(received('research'), '3');
    await grid.isActive(carriedIn('natural'));
  });

  test('Shift+Tab goes left', async ({ grid }) => {
    await grid.activate(received('business'));
    await grid.press('4', 'Shift+Tab');
    await grid.shows(received('business'), '4');
    await grid.isActive(received('natural'));
  });

  test('F2 opens the figure with the caret at its end, arrows stay inside', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('F2', '2', 'ArrowLeft', '1', 'Enter');
    await grid.shows(received('natural'), '612');
  });

  test('a double click opens the figure', async ({ grid }) => {
    await grid.cell(received('natural')).dblclick();
    await grid.press('0', 'Enter');
    await grid.shows(received('natural'), '60');
  });

  test('Backspace opens the cell empty', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('Backspace', '8', 'Enter');
    await grid.shows(received('natural'), '8');
  });

  test('Esc gives up what was typed, in place', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('5', '5', 'Escape');
    await grid.shows(received('natural'), '6');
    await grid.press('F2', '5', 'Escape');
    await grid.shows(received('natural'), '6');
    await grid.isActive(received('natural'));
  });

  test('Delete empties the cell', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('Delete');
    await grid.shows(received('natural'), '');
    await expect(grid.cell(received('natural'))).toHaveAttribute('data-state', 'blank');
  });

  test('a click elsewhere commits', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('3');
    await grid.activate(granted('business'));
    await grid.shows(received('natural'), '3');
    await grid.isActive(granted('business'));
  });

  test('separators, full-width digits, signs and units are read as the form allows', async ({ grid }) => {
    await grid.type('proactive.licensing.decisions', '12,345');
    await grid.shows('proactive.licensing.decisions', '12345');
    await grid.type('proactive.licensing.change', '-8');
    await grid.shows('proactive.licensing.change', '-8');
    await grid.type('proactive.procurement.amount', '96000元');
    await grid.shows('proactive.procurement.amount', '9.6');
  });

  test('words are kept and said to be no figure', async ({ grid, findings }) => {
    await grid.type(received('natural'), 'abc');
    await grid.shows(received('natural'), '');
    await expect(grid.cell(received('natural'))).toHaveAttribute('data-state', 'text');
    await expect(grid.cell(received('natural'))).toContainText('abc');
    await expect(findings.of('cells.value')).not.toHaveCount(0);
  });
});

test.describe('moving', () => {
  test('arrows go from cell to cell and stop at the edge', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft');
    await grid.isActive(received('natural'));
    await grid.press('ArrowLeft', 'ArrowUp');
    await grid.isActive(received('natural'));
  });

  test('Home and End go to the ends of the row', async ({ grid }) => {
    await grid.activate(granted('research'));
    await grid.press('End');
    await grid.isActive(granted('total'));
    await grid.press('Home');
    await grid.isActive(granted('natural'));
  });

  test('Ctrl+Home and Ctrl+End go to the corners of the table', async ({ grid }) => {
    await grid.activate(granted('research'));
    await grid.press('Control+End');
    await grid.isActive('requests.carriedOut.total');
    await grid.press('Control+Home');
    await grid.isActive(received('natural'));
  });

  test('Ctrl+arrows go to the end of a run of figures', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('Control+ArrowDown');
    await grid.isActive('requests.carriedOut.natural');
    await grid.press('Control+ArrowRight');
    await grid.isActive('requests.carriedOut.total');
    await grid.type('requests.granted.total', ' ');
    await grid.activate('requests.carriedOut.total');
    await grid.press('Control+ArrowUp');
    await grid.isActive('requests.partial.total');
  });

  test('Page Down and Page Up go a screenful', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('PageDown');
    await expect(grid.page.locator('[data-cell].active')).not.toHaveAttribute(
      'data-cell',
      received('natural'),
    );
    await grid.press('PageUp');
    await grid.isActive(received('natural'));
  });

  test('F8 and Shift+F8 walk through the findings', async ({ grid, page }) => {
    await page.keyboard.press('F8');
    await grid.isActive('requests.partial.total');
    await page.keyboard.press('F8');
    await grid.isActive('requests.processed.total');
    await page.keyboard.press('Shift+F8');
    await grid.isActive('requests.partial.total');
  });
});

test.describe('undo', () => {
  test('Ctrl+Z takes back a figure, Ctrl+Y makes it again, and the findings follow', async ({
    grid,
    findings,
  }) => {
    const before = await findings.list();
    await grid.type('requests.partial.total', '3');
    await expect(findings.errors()).toHaveCount(0);
    await grid.press('Control+z');
    await grid.shows('requests.partial.total', '2');
    expect(await findings.list()).toEqual(before);
    await grid.press('Control+y');
    await grid.shows('requests.partial.total', '3');
    await grid.press('Control+z', 'Control+Shift+z');
    await grid.shows('requests.partial.total', '3');
  });

  test('while a cell is written Ctrl+Z stays inside it', async ({ grid }) => {
    await grid.type(received('natural'), '7');
    await grid.press('F2', '1', 'Control+z', 'Escape');
    await grid.shows(received('natural'), '7');
  });

  test('Ctrl+. accepts the first proposal, one step', async ({ grid, findings, page }) => {
    await new App(page).settled();
    await grid.press('F8', 'Control+.');
    await grid.shows('requests.partial.total', '3');
    await expect(findings.errors()).toHaveCount(0);
    await grid.press('Control+z');
    await grid.shows('requests.partial.total', '2');
  });
});

test.describe('rectangles', () => {
  const corner = ['requests.received.natural', 'requests.received.business', 'requests.carriedIn.natural'];

  test('Shift+arrows select, Delete empties the selection in one step', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Delete');
    for (const id of corner) await grid.shows(id, '');
    await grid.press('Control+z');
    await grid.shows(received('natural'), '6');
    await grid.shows(received('business'), '2');
    await grid.shows(carriedIn('natural'), '1');
  });

  test('the mouse selects', async ({ grid }) => {
    await grid.cell(received('natural')).hover();
    await grid.page.mouse.down();
    await grid.cell(carriedIn('business')).hover();
    await grid.page.mouse.up();
    expect(await grid.selected()).toHaveLength(4);
  });

  test('Ctrl+C gives Excel lines and tabs', async ({ grid, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await grid.activate(received('natural'));
    await grid.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('6\t2\n1\t0');
  });

  test('Ctrl+V takes a block from Excel as one step and says what found no place', async ({
    grid,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('11\t12\r\n13\t14\r\n'));
    await grid.activate(received('natural'));
    await grid.press('Control+v');
    await grid.shows(received('natural'), '11');
    await grid.shows(received('business'), '12');
    await grid.shows(carriedIn('natural'), '13');
    await grid.shows(carriedIn('business'), '14');
    await grid.press('Control+z');
    await grid.shows(carriedIn('business'), '0');
    await grid.shows(received('natural'), '6');
    await grid.activate('requests.carriedOut.total');
    await grid.press('Control+v');
    await grid.shows('requests.carriedOut.total', '11');
    await expect(page.getByText('3 项没有粘贴').first()).toBeVisible();
  });

  test('one copied figure fills a selection', async ({ grid, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await grid.activate(carriedIn('natural'));
    await grid.press('Control+c');
    await grid.activate(granted('research'));
    await grid.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+v');
    for (const column of ['research', 'welfare', 'legal']) await grid.shows(granted(column), '1');
  });

  test('Ctrl+X moves a figure', async ({ grid, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await grid.activate(received('natural'));
    await grid.press('Control+x');
    await grid.shows(received('natural'), '');
    await grid.activate(received('research'));
    await grid.press('Control+v');
    await grid.shows(received('research'), '6');
  });

  test('Ctrl+Enter fills the selection, Ctrl+D copies from above', async ({ grid }) => {
    await grid.activate(received('research'));
    await grid.press('Shift+ArrowRight', '4', 'Control+Enter');
    await grid.shows(received('research'), '4');
    await grid.shows(received('welfare'), '4');
    await grid.activate(carriedIn('research'));
    await grid.press('Control+d');
    await grid.shows(carriedIn('research'), '4');
  });

  test('Ctrl+A selects the table', async ({ grid }) => {
    await grid.activate(received('natural'));
    await grid.press('Control+a');
    expect(await grid.selected()).toHaveLength(23 * 7);
  });

  test('a paste with a cell active goes into the grid and opens nothing', async ({ grid, page }) => {
    const app = new App(page);
    const before = await app.attempts();
    await grid.activate(received('natural'));
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '21\t22');
      data.setData('text/html', '<table><tr><td>21</td><td>22</td></tr></table>');
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data });
      document.activeElement?.dispatchEvent(event);
    });
    await grid.shows(received('natural'), '21');
    await grid.shows(received('business'), '22');
    expect(await app.attempts()).toBe(before);
  });
});

test.describe('input methods', () => {
  test('the first composed character is neither lost nor doubled', async ({ grid, input }) => {
    await grid.activate(received('natural'));
    await input.key('Digit1');
    await input.compose('１', '１２');
    await input.commit('１２');
    await grid.press('Enter');
    await grid.shows(received('natural'), '12');
  });

  test('while composing, Enter, arrows and Esc belong to the input method', async ({ grid, input }) => {
    await grid.activate(received('natural'));
    await input.compose('wu');
    for (const key of ['Enter', 'ArrowDown', 'Escape', 'Tab']) await input.key(key);
    await grid.isActive(received('natural'));
    await grid.shows(received('natural'), '6');
    await input.commit('无');
    await grid.press('Enter');
    await expect(grid.cell(received('natural'))).toHaveAttribute('data-state', 'none');
    await grid.isActive(carriedIn('natural'));
  });

  test('a composition taken back leaves the cell as it was', async ({ grid, input }) => {
    await grid.activate(received('natural'));
    await input.compose('s', 'sh');
    await input.cancel();
    await grid.press('ArrowRight');
    await grid.shows(received('natural'), '6');
    await grid.isActive(received('business'));
  });

  test('composing after typed digits continues the same text', async ({ grid, input }) => {
    await grid.activate(received('natural'));
    await grid.press('1', '2');
    await input.compose('jian');
    await input.commit('件');
    await grid.press('Enter');
    await grid.shows(received('natural'), '12');
  });

  test('a click elsewhere ends the composition and commits once', async ({ grid, input }) => {
    await grid.activate(received('natural'));
    await input.compose('３');
    await grid.activate(granted('business'));
    await grid.shows(received('natural'), '3');
    await grid.shows(granted('business'), '1');
  });
});
