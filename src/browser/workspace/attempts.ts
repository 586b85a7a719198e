import { toRefusal } from '../../work/protocol.ts';
import type { Held } from './held.ts';

/** Attempts to open something: a new one ends the one before, whatever that was still waiting for. */
export interface Attempts {
  /** `counted` attempts raise data-read and turn the page busy (contract §4), before this returns. */
  readonly begin: (counted: boolean) => AbortController;
  readonly current: () => AbortController;
  readonly isCurrent: (own: AbortController) => boolean;
  /** Does what an attempt is for, unless something else was begun meanwhile; a failure leaves what is open alone. */
  readonly attemptTo: (own: AbortController, act: () => Promise<(() => void) | undefined>) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

export function makeAttempts({ around, set }: Held): Attempts {
  let current = new AbortController();
  const fail = (error: unknown): void =>
    set({ busy: false, progress: null, alert: { sentence: around.sentenceOf(toRefusal(error)) } });
  return {
    fail,
    current: () => current,
    isCurrent: (own) => own === current,
    begin: (counted) => {
      current.abort();
      current = new AbortController();
      set(({ attempts }) => ({
        attempts: attempts + (counted ? 1 : 0),
        busy: counted,
        progress: null,
        alert: null,
      }));
      return current;
    },
    attemptTo: async (own, act) => {
      try {
        const end = await act();
        if (own === current) end?.();
      } catch (error) {
        if (own === current) fail(error);
      }
    },
  };
}
