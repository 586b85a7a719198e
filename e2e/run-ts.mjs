import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './fresh.mjs';

// Node 20 cannot read TypeScript: Vite reads it. The script sees its arguments as if Node had started it.
const [file, ...args] = process.argv.slice(2);
if (!file) throw new Error('Usage: node e2e/run-ts.mjs <file.ts> [arguments]');
const path = resolve(ROOT, file);
process.argv = [process.execPath, path, ...args];
await runnerImport(path, { root: ROOT, configFile: false, logLevel: 'error' });
