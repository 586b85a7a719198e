import type { Review } from '../../findings/review.ts';
import { type CommandName, commands, tooltipOf } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { Meter } from '../figures/meter.tsx';
import { Handout } from '../handout/Handout.tsx';
import { handoutEntries } from '../handout/handout.ts';
import { Menu, type MenuEntry } from '../menu.tsx';
import './header.css';

interface Props {
  readonly desk: Desk;
  readonly viewEntries: readonly MenuEntry[];
}

/** What report this is, how much of it was checked, and what can be done with the whole of it. */
export function Header({ desk, viewEntries }: Props) {
  const { review, actions } = desk;
  const exports: readonly MenuEntry[] = [
    {
      label: 'JSON（机读）',
      about: '更正后的数据、问题和修改记录，可再次打开',
      onChoose: actions.exportJson,
    },
    ...handoutEntries(desk),
  ];
  return (
    <>
      <header className="head">
        <button type="button" className="logo" title="回到开始页，报告保持打开" onClick={actions.showStart}>
          勾稽
        </button>
        <Report facts={review.facts} form={review.form} />
        <span className="grow" />
        <Meter desk={desk} />
        <CommandButton name="undo" sign="↶" of={desk.undoLabel} desk={desk} />
        <CommandButton name="redo" sign="↷" of={desk.redoLabel} desk={desk} />
        <button type="button" onClick={actions.openFile}>
          打开…
        </button>
        <Menu label={lastYearLabel(desk)} entries={lastYearEntries(desk)} />
        <Menu label="视图" entries={viewEntries} />
        <Menu label="导出" strong entries={exports} />
      </header>
      <Handout desk={desk} />
    </>
  );
}

/** 对照 2019 年 while a report of that year stands beside this one. */
function lastYearLabel({ review: { lastYear } }: Desk): string {
  if (!lastYear) return '上年报告';
  return lastYear.facts.year === null ? '对照上年' : `对照 ${lastYear.facts.year} 年`;
}

function lastYearEntries({ review, lastYears, actions }: Desk): readonly MenuEntry[] {
  const choose = {
    label: '选择上年报告…',
    about: '打开文件，与本年放在一起核对',
    onChoose: actions.chooseLastYear,
  };
  if (!review.lastYear) {
    const atHand = lastYears.map(
      ({ id, agency, year }): MenuEntry => ({
        label: `${year} 年：${agency}`,
        about: '已经打开过，放在一起核对',
        onChoose: () => void actions.linkLastYear(id),
      }),
    );
    return [...atHand, choose];
  }
  return [
    { label: '上年结转取自上年报告', about: '按上年的“结转下年度”填写第二项', onChoose: actions.carryIn },
    { ...choose, label: '换一份上年报告…' },
    { label: '不再对照', about: '可以撤销', onChoose: actions.unlinkLastYear },
  ];
}

function Report({ facts, form }: Pick<Review, 'facts' | 'form'>) {
  const about = [facts.year ? `${facts.year} 年` : '', form ? `${form} 版格式` : ''].filter(Boolean);
  return (
    <h1 className="head-report" title={facts.title ?? ''}>
      <b>{facts.agency ?? facts.title ?? '未写明机关的报告'}</b>
      <span>{about.join(' · ')}</span>
    </h1>
  );
}

interface ButtonProps {
  readonly name: CommandName;
  readonly sign: string;
  readonly of: string | null;
  readonly desk: Desk;
}

function CommandButton(props: ButtonProps) {
  const command = commands[props.name];
  const tooltip = tooltipOf(command, props.of);
  return (
    <button
      type="button"
      className="ghost head-sign"
      aria-label={command.label}
      title={tooltip}
      disabled={props.of === null}
      onClick={() => command.perform(props.desk)}
    >
      {props.sign}
    </button>
  );
}
