import { create } from 'zustand';

/** Whether the handbook lies open, and where. Apart from the book itself, which is fetched when it is opened. */
interface Handbook {
  readonly isOpen: boolean;
  /** The id of the check whose page is open; null for the first page. */
  readonly page: string | null;
  /** What had the focus when the book was opened: it gets it back. */
  readonly opener: HTMLElement | null;
}

export const useHandbook = create<Handbook>(() => ({ isOpen: false, page: null, opener: null }));

/** Opens the book at the page of a check, or at the first one. */
export function openHandbook(page: string | null): void {
  const { activeElement } = document;
  useHandbook.setState({
    isOpen: true,
    page,
    opener: activeElement instanceof HTMLElement ? activeElement : null,
  });
}

export const turnTo = (page: string | null): void => useHandbook.setState({ page });

export function closeHandbook(): void {
  const { isOpen, opener } = useHandbook.getState();
  if (!isOpen) return;
  useHandbook.setState({ isOpen: false, opener: null });
  // What is behind the book is shown again first.
  requestAnimationFrame(() => opener?.focus());
}
