import { defineConfig } from '@playwright/test';

/** The tests drive the built site on a free port, so that two runs on one machine do not meet. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./playwright-reporter.ts']],
  use: {
    baseURL: process.env.GOUJI_URL ?? '',
    launchOptions: JSON.parse(process.env.GOUJI_BROWSER ?? '{}'),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
