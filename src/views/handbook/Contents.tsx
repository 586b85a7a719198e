import { type ChangeEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Settings } from '../../checks/settings.ts';
import { type Rule, searchRules } from './rules.ts';
import { levelWord } from './setting.ts';

interface Props {
  /** The id of the check whose page is open. */
  readonly chosen: string | null;
  readonly onChoose: (page: string | null) => void;
  /** By check id: what the office has set. */
  readonly levels: Settings['severities'];
}

/** The list of all rules by the part of the report they are about, and a search in it. */
export function Contents({ chosen, onChoose, levels }: Props) {
  const [query, setQuery] = useState('');
  const areas = useMemo(() => searchRules(query), [query]);
  const list = useRef<HTMLDivElement>(null);
  const count = areas.reduce((sum, { rules }) => sum + rules.length, 0);
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  const shown = areas.some(({ rules }) => rules.some(({ check }) => check.id === chosen));
  const stop = shown ? chosen : null;
  return (
    <nav className="handbook-contents" aria-label="规则目录">
      <SearchField onSearch={setQuery} onLeave={() => entries()[0]?.focus()} />
      <p className="handbook-count" role="status">
        {count === 0 ? '没有找到。可以换一个词，或者输入编号，如 R01。' : `${count} 条规则`}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among the buttons in it */}
      <div ref={list} className="handbook-list" onKeyDown={(event) => moveAmong(entries(), event)}>
        <button
          type="button"
          tabIndex={stop === null ? 0 : -1}
          aria-current={chosen === null ? 'page' : undefined}
          onClick={() => onChoose(null)}
        >
          <b>全部规则</b>
        </button>
        {areas.map(({ name, rules }) => (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            <ul>
              {rules.map((rule) => (
                <Entry
                  key={rule.check.id}
                  rule={rule}
                  chosen={chosen}
                  stop={stop}
                  levels={levels}
                  onChoose={onChoose}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}

interface EntryProps extends Props {
  readonly rule: Rule;
  /** Where Tab comes to in the list. */
  readonly stop: string | null;
}

function Entry({ rule: { check }, chosen, stop, levels, onChoose }: EntryProps) {
  const level = levels[check.id];
  return (
    <li>
      <button
        type="button"
        tabIndex={check.id === stop ? 0 : -1}
        aria-current={check.id === chosen ? 'page' : undefined}
        onClick={() => onChoose(check.id)}
      >
        <span>{check.title}</span>
        {level && <small className="handbook-level">{levelWord[level]}</small>}
        <small>{check.rule.split(' ')[0]}</small>
      </button>
    </li>
  );
}

interface SearchProps {
  readonly onSearch: (query: string) => void;
  /** The arrow down leads out of the field. */
  readonly onLeave: () => void;
}

/** What an input method is still composing is no word to look for. */
function SearchField({ onSearch, onLeave }: SearchProps) {
  const change = ({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) onSearch(currentTarget.value);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <input
      type="search"
      aria-label="查找规则"
      placeholder="查找：词语、编号（R01）"
      autoComplete="off"
      onChange={change}
      onCompositionEnd={({ currentTarget }) => onSearch(currentTarget.value)}
      onKeyDown={leave}
    />
  );
}

function moveAmong(entries: readonly HTMLElement[], event: KeyboardEvent): void {
  const { activeElement } = document;
  const here = activeElement instanceof HTMLElement ? entries.indexOf(activeElement) : -1;
  const last = entries.length - 1;
  const next: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(here + 1, last),
    ArrowUp: Math.max(here - 1, 0),
    Home: 0,
    End: last,
  };
  const target = next[event.key];
  if (target === undefined || here < 0) return;
  event.preventDefault();
  entries[target]?.focus();
}
