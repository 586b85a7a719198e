import { OfficeSettings } from './OfficeSettings.tsx';
import { rules } from './rules.ts';
import type { SettingsDesk } from './setting.ts';

interface Props {
  readonly desk: SettingsDesk;
  readonly onChoose: (page: string) => void;
}

/** What the book is, what the office has set, and every rule on a line. */
export function FirstPage({ desk, onChoose }: Props) {
  return (
    <article className="handbook-first">
      <h2>全部规则</h2>
      <p>
        勾稽用下面 {rules.length}{' '}
        条规则核对年度报告。每条都写明依据和公式，并附例子。例子里的机关和数字都是虚构的。
      </p>
      <OfficeSettings desk={desk} onChoose={onChoose} />
      <table className="handbook-all">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">规则</th>
            <th scope="col">公式</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ check, page }) => (
            <tr key={check.id}>
              <td>{check.rule}</td>
              <td>
                <button type="button" className="handbook-link" onClick={() => onChoose(check.id)}>
                  {check.title}
                </button>
              </td>
              <td>{page.formula}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
