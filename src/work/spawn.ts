/** The reader of the site: a module of its own. The single file takes `spawn.inline.ts` instead (vite.config.ts). */
export const spawnReader = (): Worker =>
  new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
