import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Review, ReviewedFinding } from '../../findings/review.ts';
import { isOtherYears } from '../../forms/form.ts';
import { lackingTables } from '../../log/add-table.ts';
import { amend } from '../../log/amend.ts';
import { findCell } from '../../log/changes.ts';
import type { CellId, StatTable } from '../../tables/cells.ts';
import { commandOf } from '../commands.ts';
import { Crash } from '../crash.tsx';
import type { Desk } from '../desk.ts';
import { Findings } from '../findings/findings.tsx';
import { Narrative } from '../narrative/narrative.tsx';
import {
  activate,
  concerned,
  pointAtCells,
  pointAtNothing,
  pointOutIn,
  showNew,
  tableShown,
  toggleCompared,
  toggleSource,
  usePointing,
} from '../pointing.ts';
import { sameCells, sameFindings, sameTold, useSame } from '../same.ts';
import { Lacking } from '../tables/Lacking.tsx';
import { Tables, type TablesProps } from '../tables/Tables.tsx';
import './workbench.css';

/** Few reports need it: its code is fetched when it is first opened. */
const Source = lazy(async () => ({ default: (await import('../source/source.tsx')).Source }));

/** The desk: prose, tables and findings side by side, linked by what is pointed at. */
export function Workbench({ desk }: { readonly desk: Desk }) {
  useShortcuts(desk);
  useEffect(() => pointAtNothing, []);
  const rescue = desk.actions.exportJson;
  const bare = mainTables(desk.review).length === 0;
  const isSourceOpen = usePointing((pointing) => pointing.source !== null);
  return (
    <div className={`bench${bare ? ' bench-bare' : ''}${isSourceOpen ? ' bench-source' : ''}`}>
      <Crash what="正文" onRescue={rescue}>
        <Narrative desk={desk} />
      </Crash>
      {isSourceOpen && (
        <Crash what="原文" onRescue={rescue}>
          <Suspense fallback={null}>
            <Source desk={desk} />
          </Suspense>
        </Crash>
      )}
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

/** The report's own tables; copies in an annex (requests@city) come after them. */
const mainTables = ({ tables }: Pick<Review, 'tables'>): readonly StatTable[] =>
  tables.filter((table) => !table.id.includes('@'));

/** Typing in the prose leaves tables and their findings as they are: the grid is not shown anew. */
function TablesPane({ desk: { review, reading, added, actions } }: { readonly desk: Desk }) {
  const all = review.tables;
  const tables = useMemo(() => all.filter(({ id }) => !isOtherYears(id)), [all]);
  const lastYear = useMemo(() => all.filter(({ id }) => isOtherYears(id)), [all]);
  const open = useSame(
    review.findings.filter((finding) => !finding.dismissed && finding.cells.length > 0),
    sameFindings,
  );
  const told = useSame(review.told, sameTold);
  const locked = useSame(review.locked, sameCells);
  const read = useMemo(() => amend(reading, { tables: added }), [reading, added]);
  const original = useCallback((id: CellId) => findCell(read, id), [read]);
  const { form, facts } = review;
  const lacking = useMemo(() => lackingTables({ form, facts, tables }, added), [form, facts, tables, added]);
  const offers = lacking.map((table) => (
    <Lacking
      key={table.table}
      form={table}
      onPointOut={() => pointOutIn(table.table)}
      onAdd={() => {
        actions.addTable(table.table);
        showNew(table);
      }}
    />
  ));
  if (tables.length === 0) return <NoTables>{offers}</NoTables>;
  return (
    <section className="pane tables-pane" aria-label="表格">
      <LitTables
        tables={tables}
        lastYear={lastYear}
        findings={open}
        told={told}
        locked={locked}
        original={original}
        onEdit={actions.editCells}
      />
      {offers}
    </section>
  );
}

type GridProps = Pick<
  TablesProps,
  'tables' | 'lastYear' | 'findings' | 'told' | 'locked' | 'original' | 'onEdit'
>;

/** The grid with what is pointed at: lit cells, and the values that are proposed for them. */
const LitTables = memo(function LitTables(props: GridProps) {
  const { findings } = props;
  const active = usePointing((pointing) => pointing.active);
  const chosen = usePointing((pointing) => pointing.chosen);
  const word = usePointing((pointing) => pointing.word);
  const wanted = usePointing((pointing) => pointing.tableWanted);
  const isSourceOpen = usePointing((pointing) => pointing.source !== null);
  const isCompared = usePointing((pointing) => pointing.compared);
  const here = useMemo(() => concerned(findings, { active, chosen, word }), [findings, active, chosen, word]);
  const restated = usePointing(({ restated, restatedByHovered }) =>
    restatedByHovered.length > 0 ? restatedByHovered : restated,
  );
  const lit = useMemo(
    () => new Set([...(chosen === null && word === null ? noCells : cellsOf(here)), ...restated]),
    [here, chosen, word, restated],
  );
  const ghosts = useMemo(() => proposedIn(here), [here]);
  return (
    <Tables
      {...props}
      active={active}
      lit={lit}
      ghosts={ghosts}
      onActive={(id) => activate(id, findings)}
      onPoint={pointAtCells}
      wanted={wanted}
      onShown={tableShown}
      isSourceOpen={isSourceOpen}
      onSource={toggleSource}
      isCompared={isCompared}
      onCompare={toggleCompared}
    />
  );
});

const noCells: ReadonlySet<CellId> = new Set();

function cellsOf(findings: readonly ReviewedFinding[]): ReadonlySet<CellId> {
  return new Set(findings.flatMap(({ cells, related }) => [...cells, ...related]));
}

/** The values of the first proposal at hand. */
function proposedIn(findings: readonly ReviewedFinding[]): Readonly<Record<CellId, number>> {
  const [proposal] = findings.find(({ proposals }) => proposals.length > 0)?.proposals ?? [];
  return Object.fromEntries(proposal?.edits.map(({ cell, to }) => [cell, to]) ?? []);
}

/** Where the tables would stand when none was recognised. */
function NoTables({ children }: { readonly children: React.ReactNode }) {
  return (
    <section className="pane tables-pane" aria-label="表格">
      <div className="pane-head">
        <h2>表格</h2>
      </div>
      <p className="no-tables">
        没有认出年报的表格，只核对正文。如果报告里有表格，请连同表格一起复制后粘贴，或打开保存下来的网页（.html）。
      </p>
      {children}
    </section>
  );
}
