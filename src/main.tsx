import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { spawnReader } from './work/spawn.ts';

/** Placeholder until the app itself is written. */
function Placeholder() {
  const [answer, setAnswer] = useState('');
  useEffect(() => {
    const reader = spawnReader();
    reader.onmessage = (event: MessageEvent<string>) => setAnswer(event.data);
    return () => reader.terminate();
  }, []);
  return <main data-reader={answer}>勾稽</main>;
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Placeholder />
    </StrictMode>,
  );
