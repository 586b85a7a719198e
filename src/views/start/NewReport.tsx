import { type FormEvent, useState } from 'react';
import { isYearBefore } from '../../browser/state.ts';
import type { EmptyReport } from '../../log/empty-report.ts';
import type { RecentReport } from './start.tsx';

interface Props {
  /** Reports at hand: one of the year before gives 上年结转. */
  readonly recent: readonly RecentReport[];
  /** The id of last year's report, or null to leave 上年结转 empty. */
  readonly onStart: (wanted: EmptyReport, lastYear: string | null) => void;
  readonly onCancel: () => void;
}

const forms: readonly (readonly [EmptyReport['form'], string])[] = [
  ['2021', '现行表式（2021 年度起）'],
  ['2019', '试行表式（2019、2020 年度）'],
];

const dueForm = (year: number): EmptyReport['form'] => (year <= 2020 ? '2019' : '2021');

/** What an empty report is to be: year, form, body. The report that is due now comes first: last year's. */
export function NewReport({ recent, onStart, onCancel }: Props) {
  const [year, setYear] = useState(() => new Date().getFullYear() - 1);
  const [chosen, setChosen] = useState<EmptyReport['form'] | null>(null);
  const [name, setName] = useState('');
  const [takes, setTakes] = useState(true);
  const agency = name.replace(/\s+/g, '');
  const form = chosen ?? dueForm(year);
  const lastYear = agency === '' ? undefined : recent.find((each) => isYearBefore(each, { agency, year }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (agency !== '') onStart({ form, year, agency }, takes && lastYear ? lastYear.id : null);
  };
  return (
    <form className="start-new" aria-label="新建空表" onSubmit={submit}>
      <label>
        年度
        <input
          type="number"
          required
          min={2019}
          max={2099}
          value={year}
          onChange={({ target }) => setYear(Number(target.value))}
        />
      </label>
      <label>
        表式
        <select value={form} onChange={({ target }) => setChosen(target.value === '2019' ? '2019' : '2021')}>
          {forms.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="start-agency">
        机关名称
        <input
          required
          maxLength={60}
          // biome-ignore lint/a11y/noAutofocus: the form takes the place of the button just pressed
          autoFocus
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      {lastYear && (
        <label className="start-takes">
          <input type="checkbox" checked={takes} onChange={({ target }) => setTakes(target.checked)} />
          上年结转取自打开过的 {lastYear.year} 年度报告
        </label>
      )}
      <span className="start-acts">
        <button type="submit" className="strong">
          新建
        </button>
        <button type="button" onClick={onCancel}>
          取消
        </button>
      </span>
    </form>
  );
}
