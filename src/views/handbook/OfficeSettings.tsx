import { download } from '../../browser/download.ts';
import { isUsual, usualSettings } from '../../checks/settings.ts';
import { writeSettings } from '../../export/settings-file.ts';
import { type Rule, rules } from './rules.ts';
import { dayWords, deadlineNames, levelWord, type SettingsDesk } from './setting.ts';

interface Props {
  readonly desk: SettingsDesk;
  readonly onChoose: (page: string) => void;
}

/** What the office has set, to be handed out, taken over from a file, taken back. */
export function OfficeSettings({ desk, onChoose }: Props) {
  const { settings, canUndo, onChange, onUndo, onOpenFile } = desk;
  const isNone = isUsual(settings);
  return (
    <section className="office-settings" aria-labelledby="office-settings">
      <h3 id="office-settings">本单位的设置</h3>
      {isNone ? (
        <p>没有改动，全部按规则。每条规则的页面上可以改级别；公布期限在“按期公布”一页改。</p>
      ) : (
        <ul>
          {rules
            .filter(({ check }) => settings.severities[check.id] !== undefined)
            .map((rule) => (
              <Changed key={rule.check.id} rule={rule} desk={desk} onChoose={onChoose} />
            ))}
          {deadlines.flatMap((deadline) => {
            const day = settings.deadlines[deadline];
            return day === undefined
              ? []
              : [
                  <li key={deadline}>
                    {deadlineNames[deadline]}最迟 {dayWords(day)}公布
                  </li>,
                ];
          })}
        </ul>
      )}
      <div className="office-settings-acts">
        <button type="button" onClick={onOpenFile}>
          打开设置…
        </button>
        <button
          type="button"
          disabled={isNone}
          onClick={() => download('勾稽设置.json', writeSettings(settings), 'application/json')}
        >
          导出设置
        </button>
        <button type="button" disabled={!canUndo} onClick={onUndo}>
          撤销设置改动
        </button>
        <button type="button" disabled={isNone} onClick={() => onChange(usualSettings)}>
          全部按规则
        </button>
      </div>
    </section>
  );
}

const deadlines = ['department', 'government', 'township'] as const;

function Changed({ rule: { check }, desk, onChoose }: Props & { readonly rule: Rule }) {
  const level = desk.settings.severities[check.id];
  return (
    <li>
      <button type="button" className="handbook-link" onClick={() => onChoose(check.id)}>
        {check.title}
      </button>
      ：{level && levelWord[level]}
    </li>
  );
}
