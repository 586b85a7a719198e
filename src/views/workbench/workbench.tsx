import { useEffect, useMemo, useRef } from 'react';
import type { Review } from '../../findings/review.ts';
import type { StatTable } from '../../tables/cells.ts';
import { commandOf } from '../commands.ts';
import { Crash } from '../crash.tsx';
import type { Desk } from '../desk.ts';
import { Findings } from '../findings/findings.tsx';
import { Narrative } from '../narrative/narrative.tsx';
import { activate, concerned, pointAtCells, pointAtNothing, tableShown, usePointing } from '../pointing.ts';
import { Tables } from '../tables/Tables.tsx';
import './workbench.css';

/** The desk: prose, tables and findings side by side, linked by what is pointed at. */
export function Workbench({ desk }: { readonly desk: Desk }) {
  useShortcuts(desk);
  useEffect(() => pointAtNothing, []);
  const rescue = desk.actions.exportJson;
  const bare = mainTables(desk.review).length === 0;
  return (
    <div className={bare ? 'bench bench-bare' : 'bench'}>
      <Crash what="正文" onRescue={rescue}>
        <Narrative desk={desk} />
      </Crash>
      <Crash what="表格" onRescue={rescue}>
        <TablesPane desk={desk} />
      </Crash>
      <Crash what="问题清单" onRescue={rescue}>
        <Findings desk={desk} />
      </Crash>
    </div>
  );
}

/** The keys of the commands work wherever the focus is. */
function useShortcuts(desk: Desk): void {
  const latest = useRef(desk);
  latest.current = desk;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      command.perform(latest.current);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** The report's own tables; copies in an annex (requests@city) stand elsewhere. */
const mainTables = ({ tables }: Review): readonly StatTable[] =>
  tables.filter((table) => !table.id.includes('@'));

function TablesPane({ desk }: { readonly desk: Desk }) {
  const { review } = desk;
  const pointing = usePointing();
  const tables = useMemo(() => mainTables(review), [review]);
  const open = useMemo(() => review.findings.filter((finding) => !finding.dismissed), [review]);
  const here = useMemo(() => concerned(open, pointing), [open, pointing]);
  const outside = pointing.chosen !== null || pointing.word !== null;
  const lit = useMemo(
    () => new Set(outside ? here.flatMap((finding) => [...finding.cells, ...finding.related]) : []),
    [outside, here],
  );
  const ghosts = useMemo(() => {
    const [proposal] = here.find((finding) => finding.proposals.length > 0)?.proposals ?? [];
    return Object.fromEntries(proposal?.edits.map(({ cell, to }) => [cell, to]) ?? []);
  }, [here]);
  if (tables.length === 0) return <NoTables />;
  return (
    <section className="pane tables-pane" aria-label="表格">
      <Tables
        tables={tables}
        original={desk.original}
        findings={open}
        active={pointing.active}
        lit={lit}
        ghosts={ghosts}
        onActive={(id) => activate(id, open)}
        onEdit={desk.actions.editCells}
        onPoint={pointAtCells}
        wanted={pointing.tableWanted}
        onShown={tableShown}
      />
    </section>
  );
}

/** Where the tables would stand when none was recognised. */
function NoTables() {
  return (
    <section className="pane tables-pane" aria-label="表格">
      <div className="pane-head">
        <h2>表格</h2>
      </div>
      <p className="no-tables">
        没有认出年报的表格，只核对正文。如果报告里有表格，请连同表格一起复制后粘贴，或打开保存下来的网页（.html）。
      </p>
    </section>
  );
}
