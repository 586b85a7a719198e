import type { ReactNode } from 'react';

/** Goes to a table; the one in view is underlined. */
export function TabBar({
  tabs,
  current,
  remark,
  onChoose,
  children,
}: {
  readonly tabs: readonly { readonly id: string; readonly label: string }[];
  readonly current: string;
  readonly remark: string;
  readonly onChoose: (id: string) => void;
  readonly children?: ReactNode;
}) {
  return (
    <nav className="tabs" aria-label="表格">
      {tabs.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-current={id === current ? 'true' : undefined}
          onClick={() => onChoose(id)}
        >
          {label}
        </button>
      ))}
      <span className="remark">{remark}</span>
      {children}
    </nav>
  );
}
