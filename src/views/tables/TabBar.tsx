import type { ReactNode } from 'react';

interface Tab {
  readonly id: string;
  readonly label: string;
}

/** Goes to a table; the one in view is underlined. All tables of an annex share one tab, which goes to the first. */
export function TabBar({
  tabs,
  current,
  remark,
  onChoose,
  children,
}: {
  readonly tabs: readonly Tab[];
  readonly current: string;
  readonly remark: string;
  readonly onChoose: (id: string) => void;
  readonly children?: ReactNode;
}) {
  return (
    <nav className="tabs" aria-label="表格">
      {withOneAnnex(tabs).map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-current={id === current || (isAnnex(id) && isAnnex(current)) ? 'true' : undefined}
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

const isAnnex = (id: string): boolean => id.includes('@');

function withOneAnnex(tabs: readonly Tab[]): readonly Tab[] {
  const [first, ...more] = tabs.filter(({ id }) => isAnnex(id));
  if (!first || more.length === 0) return tabs;
  const main = tabs.filter(({ id }) => !isAnnex(id));
  return [...main, { id: first.id, label: `附表 ${more.length + 1} 张` }];
}
