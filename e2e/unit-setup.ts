import { afterEach } from 'vitest';

// Only files that ask for jsdom have a document to clear.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
