import './alert.css';

interface Props {
  /** `alert` for what went wrong just now, `status` for something to know. */
  readonly kind: 'alert' | 'status';
  /** What happened and what to do next. */
  readonly sentence: string;
  readonly onDismiss: () => void;
}

/** A sentence above whatever is open, which stays as it is. */
export function Alert({ kind, sentence, onDismiss }: Props) {
  return (
    <div className={`alert alert-${kind}`}>
      <p role={kind}>{sentence}</p>
      <button type="button" className="ghost" onClick={onDismiss}>
        知道了
      </button>
    </div>
  );
}
