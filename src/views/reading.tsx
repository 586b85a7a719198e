import './reading.css';

interface Props {
  /** How far the reading has come, from 0 to 1; null when that cannot be said. */
  readonly share: number | null;
  readonly onCancel: () => void;
}

/** While a report is being read: a line that fills, and a way to stop. Short readings pass without it being seen. */
export function Reading({ share, onCancel }: Props) {
  return (
    <div className="reading">
      <span>正在读取报告…</span>
      <progress aria-label="读取进度" max={1} {...(share === null ? {} : { value: share })} />
      <button type="button" onClick={onCancel}>
        取消
      </button>
    </div>
  );
}
