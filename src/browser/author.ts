const KEY = 'gouji-author';

/** Whose revisions they are in Word when nobody has said otherwise. */
export const usualAuthor = '勾稽';

/** The name given last time, in a browser that keeps something. */
export function readAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? usualAuthor;
  } catch {
    return usualAuthor;
  }
}

/** Keeps a name for the next time where the browser allows it. */
export function keepAuthor(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage is forbidden here: the name is asked for again.
  }
}

export function forgetAuthor(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then there was nothing to forget.
  }
}
