import type { Browser, CDPSession, Page } from 'playwright';
import { Grid } from '../pages/grid.ts';
import { Narrative } from '../pages/narrative.ts';
import { readSample } from '../samples/read.ts';
import { type Line, milliseconds, quantile } from './numbers.ts';
import { longReport } from './report.ts';
import { type TraceEvent, workPerKey } from './trace.ts';

const keys = 40;

/** What the built page takes: the scripts it asked for, and the lines of the table. */
export async function pageLines(
  browser: Browser,
  url: string,
): Promise<{ readonly scripts: readonly string[]; readonly lines: readonly Line[] }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.add(request.url());
  });
  await page.goto(url);
  // Nobody pastes before the page is idle; what it fetches while idle is its own business.
  await page.waitForTimeout(1_000);
  const cold = await pasteToFindings(page, readSample('pdf-tabs.txt').text);
  const small = await repeated(7, () => pasteToFindings(page, readSample('pdf-tabs.txt').text));
  const city = await repeated(7, () => pasteToFindings(page, readSample('city-2021.txt').text));
  const long = await repeated(7, () => pasteToFindings(page, longReport(30_000)));
  const lines: Line[] = [
    {
      what: 'paste → findings, 3,000 characters, first of the session',
      value: milliseconds(cold),
      budget: '≤ 150 ms',
    },
    { what: 'paste → findings, 3,000 characters, median', value: milliseconds(small), budget: '≤ 150 ms' },
    {
      what: 'paste → findings, city of 4,000 characters, median',
      value: milliseconds(city),
      budget: '≤ 150 ms',
    },
    { what: 'paste → findings, 30,000 characters, median', value: milliseconds(long), budget: '—' },
  ];
  for (const rate of [1, 4]) lines.push(...(await keyLines(page, rate)));
  lines.push(...(await searchingLines(page)));
  await page.close();
  return { scripts: [...scripts], lines };
}

async function repeated(times: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let n = 0; n < times; n++) values.push(await measure());
  return quantile(values, 0.5);
}

/** From the paste event to the frame in which the findings are painted. */
function pasteToFindings(page: Page, text: string): Promise<number> {
  return page.evaluate(async (report) => {
    const main = () => document.querySelector('main[data-read]');
    (document.activeElement as HTMLElement | null)?.blur();
    const data = new DataTransfer();
    data.setData('text/plain', report);
    const began = performance.now();
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
    );
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    while (main()?.getAttribute('aria-busy') !== 'false') await frame();
    return performance.now() - began;
  }, text);
}

/** Main-thread work from a key to the marks it changes, with the processor slowed down `rate` times. */
async function keyLines(page: Page, rate: number): Promise<readonly Line[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const [grid, narrative] = [new Grid(page), new Narrative(page)];
  await grid.activate(typedInto);
  const cells = await traced(session, () => typeIntoCell(page, () => rest(page)));
  await narrative.placeAfter('一、总体情况');
  const prose = await traced(session, async () => {
    for (let n = 0; n < keys; n++) {
      await page.keyboard.press(String(n % 10));
      await rest(page);
    }
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  const line = (what: string, work: readonly number[]): Line => ({
    what: `keydown → painted marks, ${what}, 30,000 characters, CPU ${rate}×, p50 / p95`,
    value: `${milliseconds(quantile(work, 0.5))} / ${milliseconds(quantile(work, 0.95))}`,
    budget: rate === 1 ? '≤ 8 ms' : '≤ 40 ms',
  });
  return [line('Enter in a cell', enters(cells)), line('a digit in the prose', prose)];
}

/** The same with errors that are being searched for while the next key comes, and with the search ended before it. */
async function searchingLines(page: Page): Promise<readonly Line[]> {
  const session = await page.context().newCDPSession(page);
  const grid = new Grid(page);
  for (const cell of wronged) {
    await grid.activate(cell);
    await page.keyboard.type('37');
    await page.keyboard.press('Enter');
  }
  await grid.activate(typedInto);
  const line = async (what: string, pause: () => Promise<void>, budget: string): Promise<Line> => {
    await searched(page);
    const work = enters(await traced(session, () => typeIntoCell(page, pause)));
    const value = `${milliseconds(quantile(work, 0.5))} / ${milliseconds(quantile(work, 0.95))}`;
    return {
      what: `Enter in a cell with ${wronged.length} errors standing, ${what}, p50 / p95`,
      value,
      budget,
    };
  };
  const lines = [
    await line('the search ended', () => searched(page), '—'),
    await line('while it searches', () => rest(page), 'unchanged'),
    await line('the next key 5 ms later', () => page.waitForTimeout(5), 'unchanged'),
  ];
  await session.detach();
  return lines;
}

const typedInto = 'requests.denied.thirdParty.natural';

const wronged = [
  'requests.received.natural',
  'requests.granted.business',
  'requests.partial.total',
  'requests.denied.stateSecret.total',
  'requests.unavailable.notHeld.natural',
  'requests.notProcessed.repeat.natural',
  'requests.processed.total',
  'disputes.review.upheld',
];

async function typeIntoCell(page: Page, pause: () => Promise<void>): Promise<void> {
  for (let n = 0; n < keys; n++) {
    await page.keyboard.press(String(n % 10));
    await page.keyboard.press('Enter');
    await pause();
    await page.keyboard.press('ArrowUp');
    await pause();
  }
}

/** Of digit, Enter and arrow the second. */
const enters = (work: readonly number[]): readonly number[] => work.filter((_, index) => index % 3 === 1);

async function searched(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { revision, proposals } = document.querySelector('main')?.dataset ?? {};
    return revision === proposals;
  });
  await rest(page);
}

/** Long enough for the frame and for what the page does once it is idle. */
const rest = (page: Page): Promise<void> => page.waitForTimeout(60);

async function traced(session: CDPSession, act: () => Promise<void>) {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await act();
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return workPerKey(events);
}
