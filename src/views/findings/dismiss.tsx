import { useId, useState } from 'react';

interface Props {
  readonly onDismiss: (reason: string) => void;
}

/** 忽略… asks for a reason in place; a finding without a reason is not put aside. */
export function Dismiss({ onDismiss }: Props) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" className="ghost" data-action="dismiss" onClick={() => setAsking(true)}>
        忽略…
      </button>
    );
  return <Question onDismiss={onDismiss} onCancel={() => setAsking(false)} />;
}

function Question({ onDismiss, onCancel }: Props & { readonly onCancel: () => void }) {
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
