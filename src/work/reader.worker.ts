/** Placeholder until the reader itself is written. */
self.postMessage('ready');
