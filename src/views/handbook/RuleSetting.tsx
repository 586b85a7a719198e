import type { Level } from '../../checks/settings.ts';
import { severities, severityWord } from '../findings/severity.tsx';
import type { Rule } from './rules.ts';
import {
  type Deadline,
  deadlineNames,
  lastDayOf,
  levelWord,
  type SettingsDesk,
  usualDays,
  usualLevels,
  withDay,
  withLevel,
} from './setting.ts';

interface Props {
  readonly rule: Rule;
  readonly desk: SettingsDesk;
}

const levels: readonly Level[] = [...severities, 'off'];

/** How much a rule weighs in this office; for the day of publication, which day it is. */
export function RuleSetting({ rule, desk }: Props) {
  const { check } = rule;
  const { settings, onChange } = desk;
  const chosen = settings.severities[check.id];
  const usual = usualLevels(rule)
    .map((severity) => severityWord[severity])
    .join('、');
  return (
    <div className="rule-setting">
      <label>
        级别
        <select
          value={chosen ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(
              withLevel(
                settings,
                check.id,
                levels.find((level) => level === value),
              ),
            )
          }
        >
          <option value="">按规则（{usual}）</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {levelWord[level]}
            </option>
          ))}
        </select>
      </label>
      {check.id === 'report.deadline' &&
        deadlines.map((deadline) => <Day key={deadline} deadline={deadline} desk={desk} />)}
      <small>在本机对所有报告有效，可以导出后发给别人。</small>
    </div>
  );
}

const deadlines: readonly Deadline[] = ['department', 'government', 'township'];

/** Two lists, so that every choice is a day. */
function Day({ deadline, desk }: { readonly deadline: Deadline; readonly desk: SettingsDesk }) {
  const { settings, onChange } = desk;
  const [month = 1, day = 1] = (settings.deadlines[deadline] ?? usualDays[deadline]).split('-').map(Number);
  const choose = (nextMonth: number, nextDay: number) => {
    const inMonth = Math.min(nextDay, lastDayOf(nextMonth));
    onChange(withDay(settings, deadline, `${two(nextMonth)}-${two(inMonth)}`));
  };
  const name = deadlineNames[deadline];
  return (
    <fieldset>
      <legend>{name}最迟公布</legend>
      <Numbers label={`${name}：月`} value={month} last={12} onChange={(next) => choose(next, day)} /> 月{' '}
      <Numbers
        label={`${name}：日`}
        value={day}
        last={lastDayOf(month)}
        onChange={(next) => choose(month, next)}
      />{' '}
      日
    </fieldset>
  );
}

const two = (part: number): string => String(part).padStart(2, '0');

interface NumbersProps {
  readonly label: string;
  readonly value: number;
  readonly last: number;
  readonly onChange: (value: number) => void;
}

function Numbers({ label, value, last, onChange }: NumbersProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    >
      {Array.from({ length: last }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are the numbers themselves
        <option key={index}>{index + 1}</option>
      ))}
    </select>
  );
}
