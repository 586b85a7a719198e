import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import './menu.css';

export interface MenuEntry {
  readonly label: string;
  /** One more line: what the choice does. */
  readonly about?: string;
  /** Set for entries of which one is chosen. */
  readonly checked?: boolean;
  readonly onChoose: () => void;
}

interface Props {
  readonly label: string;
  readonly strong?: boolean;
  readonly entries: readonly MenuEntry[];
}

/** A button that opens a menu: arrows, Home, End and Esc as in any menu of the system. */
export function Menu({ label, strong, entries }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useCloseOutside(box, open, () => setOpen(false));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="menu" ref={box}>
      <button
        type="button"
        ref={button}
        className={strong ? 'strong' : ''}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <List label={label} onClose={close}>
          {entries.map((entry) => (
            <Entry
              key={entry.label}
              entry={entry}
              onChoose={() => {
                close();
                entry.onChoose();
              }}
            />
          ))}
        </List>
      )}
    </div>
  );
}

function List(props: { readonly label: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => itemsOf(list.current)[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') props.onClose();
    else moveFocus(itemsOf(list.current), event.key);
    if (event.key.startsWith('Arrow') || event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="menu-list"
      role="menu"
      tabIndex={-1}
      aria-label={props.label}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </div>
  );
}

function Entry({ entry, onChoose }: { readonly entry: MenuEntry; readonly onChoose: () => void }) {
  const chosen = entry.checked === undefined ? {} : { 'aria-checked': entry.checked };
  return (
    <button
      type="button"
      role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
      {...chosen}
      tabIndex={-1}
      onClick={onChoose}
    >
      <span>
        {entry.checked !== undefined && <span aria-hidden="true">{entry.checked ? '✓ ' : '　'}</span>}
        {entry.label}
      </span>
      {entry.about && <small>{entry.about}</small>}
    </button>
  );
}

const itemsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
];

/** Arrow keys go round; Home and End go to the ends. */
function moveFocus(items: readonly HTMLElement[], key: string): void {
  const { activeElement } = document;
  const here = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
  const last = items.length - 1;
  const next: Readonly<Record<string, number>> = {
    ArrowDown: here === last ? 0 : here + 1,
    ArrowUp: here <= 0 ? last : here - 1,
    Home: 0,
    End: last,
  };
  const target = next[key];
  if (target !== undefined) items[target]?.focus();
}

function useCloseOutside(box: React.RefObject<HTMLElement | null>, open: boolean, onClose: () => void): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    if (!open) return;
    const onPointer = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) latest.current();
    };
    document.addEventListener('pointerdown', onPointer, true);
    return () => document.removeEventListener('pointerdown', onPointer, true);
  }, [open, box]);
}
