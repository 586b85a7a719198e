import './alert.css';

interface Props {
  /** A sentence that says what happened and what to do next. */
  readonly sentence: string;
  readonly onDismiss: () => void;
}

/** What went wrong, above whatever is open, which stays as it is. */
export function Alert({ sentence, onDismiss }: Props) {
  return (
    <div className="alert">
      <p role="alert">{sentence}</p>
      <button type="button" className="ghost" onClick={onDismiss}>
        知道了
      </button>
    </div>
  );
}
