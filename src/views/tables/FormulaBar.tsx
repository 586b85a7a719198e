import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { CellId } from '../../tables/cells.ts';
import { commands } from '../commands.ts';
import type { FormulaLine } from './formula-line.ts';
import { lockedWords } from './looks.ts';
import type { Move } from './move.ts';

const arrows: readonly { readonly move: Move; readonly sign: string; readonly words: string }[] = [
  { move: 'left', sign: '←', words: '左边一格' },
  { move: 'up', sign: '↑', words: '上面一格' },
  { move: 'down', sign: '↓', words: '下面一格' },
  { move: 'right', sign: '→', words: '右边一格' },
];

export interface FormulaBarProps {
  /** The cell pointed at or, failing that, the active one. */
  readonly name: string;
  /** Another cell than the active one is pointed at: its formula needs the room of field and arrows. */
  readonly elsewhere: boolean;
  readonly line: FormulaLine | undefined;
  /** What last year's report says to the cell; '' when there is none. */
  readonly before: string;
  /** The person called the cell right. */
  readonly locked: boolean;
  /** Said instead of a formula: a finding of the cell, or something about the last command. */
  readonly remark: string;
  readonly active: CellId | null;
  /** What stands in the active cell. */
  readonly text: string;
  readonly onWrite: (id: CellId, text: string) => void;
  readonly onLeave: (move: Move | null) => void;
}

/** Name of the cell, its text in a large field, its formula with live numbers, and large arrows to go on with. */
export function FormulaBar({
  name,
  elsewhere,
  line,
  before,
  locked,
  remark,
  active,
  text,
  onWrite,
  onLeave,
}: FormulaBarProps) {
  return (
    <div className={elsewhere ? 'formula elsewhere' : 'formula'}>
      <CellName name={name || '点一下数字，这里写出它的勾稽关系'} />
      {active !== null && <FormulaField id={active} text={text} onWrite={onWrite} onLeave={onLeave} />}
      <span className="line" title={line && `${line.lead}${line.whole}`}>
        {remark !== '' ? (
          <span className="sum">{remark}</span>
        ) : line ? (
          <>
            {line.lead !== '' && <span>{line.lead}</span>}
            <span className="sum">{line.sum}</span>
            {line.result !== '' && <span>{line.result}</span>}
            <em className={line.tone}>{line.verdict}</em>
          </>
        ) : null}
      </span>
      {locked && (
        <span className="locked" title={`${lockedWords}，${commands.lock.keys[0]} 撤回`}>
          ✓ {lockedWords}
        </span>
      )}
      {before !== '' && <span className="before">{before}</span>}
      {active !== null &&
        arrows.map(({ move, sign, words }) => (
          <button key={move} type="button" aria-label={words} title={words} onClick={() => onLeave(move)}>
            {sign}
          </button>
        ))}
    </div>
  );
}

/** A long row label gives way, the column stays: 一、本年新收… · 自然人. */
function CellName({ name }: { readonly name: string }) {
  const at = name.lastIndexOf(' · ');
  return (
    <b title={name}>
      <span>{at > 0 ? name.slice(0, at) : name}</span>
      {at > 0 && <i>{name.slice(at)}</i>}
    </b>
  );
}

interface FieldProps {
  readonly id: CellId;
  readonly text: string;
  readonly onWrite: (id: CellId, text: string) => void;
  readonly onLeave: (move: Move | null) => void;
}

function FormulaField({ id, text, onWrite, onLeave }: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const shown = useRef(id);
  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.value = text;
    // Another cell: the keys go back to the grid.
    if (shown.current !== id) field.current.blur();
    shown.current = id;
  }, [id, text]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape') event.currentTarget.value = text;
    else write(event.currentTarget.value);
    onLeave(event.key === 'Enter' ? (event.shiftKey ? 'up' : 'down') : null);
  };
  const write = (typed: string) => {
    if (typed.trim() !== text) onWrite(id, typed);
  };
  return (
    <input
      ref={field}
      defaultValue={text}
      aria-label="这一格的内容"
      autoComplete="off"
      spellCheck={false}
      onKeyDown={onKeyDown}
      onBlur={(event) => write(event.currentTarget.value)}
    />
  );
}
