import { readingLines } from './reading.ts';

// In a process of its own: `npm run bench` bundles this file and runs it.
console.log(JSON.stringify(await readingLines()));
