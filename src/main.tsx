import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { Crash } from './views/crash.tsx';
import { applyTheme, readTheme } from './views/theme.ts';
import { startWorkspace } from './workspace.ts';
import './views/theme.css';

applyTheme(readTheme());

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Crash what="页面">
        <App started={startWorkspace()} />
      </Crash>
    </StrictMode>,
  );
