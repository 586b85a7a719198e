import { useEffect, useId, useRef, useState } from 'react';

interface Props {
  readonly onDismiss: (reason: string) => void;
  /** Told when the question opens and closes, where the room has to be made for it. */
  readonly onAsking?: (asking: boolean) => void;
}

/** 忽略… asks for a reason in place; a finding without a reason is not put aside. */
export function Dismiss({ onDismiss, onAsking }: Props) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking) button.current?.focus();
    asked.current = asking;
  }, [asking]);
  const ask = (open: boolean) => {
    setAsking(open);
    onAsking?.(open);
  };
  if (asking) return <Question onDismiss={onDismiss} onCancel={() => ask(false)} />;
  return (
    <button type="button" className="ghost" data-action="dismiss" ref={button} onClick={() => ask(true)}>
      忽略…
    </button>
  );
}

interface QuestionProps {
  readonly onDismiss: (reason: string) => void;
  readonly onCancel: () => void;
}

function Question({ onDismiss, onCancel }: QuestionProps) {
  const [reason, setReason] = useState('');
  const id = useId();
  const given = reason.trim();
  return (
    <form
      className="dismiss"
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== '') onDismiss(given);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
      }}
    >
      <label htmlFor={id}>为什么可以忽略？</label>
      <input
        id={id}
        type="text"
        value={reason}
        placeholder="例如：已核实，原表如此"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the question takes the place of the button just pressed
        autoFocus
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="submit" disabled={given === ''}>
        确定
      </button>
      <button type="button" className="ghost" onClick={onCancel}>
        取消
      </button>
    </form>
  );
}
