/** 浅色 or 深色 chosen by hand; `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'gouji-theme';

/** The theme chosen last time; a browser that keeps nothing follows the system. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Dresses the page in a theme. */
export function applyTheme(theme: Theme): void {
  const { documentElement: page } = document;
  if (theme === 'system') page.removeAttribute('data-theme');
  else page.setAttribute('data-theme', theme);
}

/** Dresses the page and remembers the choice where the browser allows it. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is forbidden here: the choice lasts until the page is closed.
  }
}
