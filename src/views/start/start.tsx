import { lazy, Suspense, useState } from 'react';
import type { EmptyReport } from '../../log/empty-report.ts';
import { type Sample, samples } from './samples.ts';
import './start.css';

/** A report that was open last time, as the list names it. */
export interface RecentReport {
  readonly id: string;
  readonly title: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** Milliseconds since 1970; null when it is open and not kept. */
  readonly when: number | null;
}

interface Props {
  readonly recent: readonly RecentReport[];
  /** 不保留任何内容 is on. */
  readonly keepsNothing: boolean;
  readonly onChooseFile: () => void;
  readonly onHandbook: () => void;
  readonly onSample: (sample: Sample) => void;
  /** Begins an empty report; 上年结转 comes from the report of this id. */
  readonly onStartEmpty: (wanted: EmptyReport, lastYear: string | null) => void;
  readonly onContinue: (id: string) => void;
  readonly onForgetAll: () => void;
  readonly onKeepNothing: (on: boolean) => void;
}

/** One quiet screen: drop, paste or choose; go on with the last report; try a sample; leave nothing behind. */
export function Start(props: Props) {
  return (
    <div className="start">
      <header className="start-head">
        <h1>勾稽</h1>
        <p>核对政府信息公开工作年度报告</p>
      </header>
      <Opening {...props} />
      <div className="start-lists">
        {props.recent.length > 0 && <Recent recent={props.recent} onContinue={props.onContinue} />}
        <Samples onSample={props.onSample} />
      </div>
      <Privacy {...props} />
    </div>
  );
}

/** Few begin with an empty form: its code is fetched when it is asked for. */
const NewReport = lazy(async () => ({ default: (await import('./NewReport.tsx')).NewReport }));

function Opening({
  onChooseFile,
  recent,
  onStartEmpty,
}: Pick<Props, 'onChooseFile' | 'recent' | 'onStartEmpty'>) {
  const [isNew, setNew] = useState(false);
  if (isNew)
    return (
      <section className="start-opening" aria-label="新建报告">
        <Suspense fallback={null}>
          <NewReport recent={recent} onStart={onStartEmpty} onCancel={() => setNew(false)} />
        </Suspense>
      </section>
    );
  return (
    <section className="start-opening" aria-label="打开报告">
      <p className="start-ways">
        把年度报告拖到这里，或在 Word、WPS、网页里全选复制后直接粘贴 <kbd>Ctrl V</kbd>
      </p>
      <span className="start-acts">
        <button type="button" className="strong" onClick={onChooseFile}>
          选择文件…
        </button>
        <button type="button" onClick={() => setNew(true)}>
          新建空表…
        </button>
      </span>
      <p className="start-formats">可以打开 .docx　.doc　.wps　.rtf　.txt　.md　.html　.mht　.json</p>
    </section>
  );
}

function Recent({ recent, onContinue }: Pick<Props, 'recent' | 'onContinue'>) {
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent">上次打开</h2>
      <ul>
        {recent.map((report) => (
          <li key={report.id}>
            <button type="button" className="start-row" onClick={() => onContinue(report.id)}>
              <span>{nameOf(report)}</span>
              <small>继续{report.when === null ? '' : ` · ${dayOf(report.when)}`}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 云岭县林业局 2020 年; without an agency the title, without that no name. */
function nameOf({ agency, title, year }: RecentReport): string {
  if (agency === null) return title ?? '没有标题的报告';
  return year === null ? agency : `${agency} ${year} 年`;
}

const dayOf = (time: number): string =>
  new Date(time).toLocaleDateString('zh-CN', { month: 'long', day: 'numeric' });

function Samples({ onSample }: Pick<Props, 'onSample'>) {
  return (
    <section aria-labelledby="start-samples">
      <h2 id="start-samples">用示例报告试一试</h2>
      <ul>
        {samples.map((sample) => (
          <li key={sample.file}>
            <button type="button" className="start-row" onClick={() => onSample(sample)}>
              <span>{sample.title}</span>
              <small>{sample.about}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Privacy({ keepsNothing, onKeepNothing, recent, onForgetAll, onHandbook }: Props) {
  return (
    <footer className="start-privacy">
      <p>
        报告只在这台电脑上处理，不上传，不联网。
        {keepsNothing ? '关闭页面后不留下任何内容。' : '打开过的报告保存在这个浏览器里，下次可以继续。'}
      </p>
      <label className="start-switch">
        <input
          type="checkbox"
          checked={keepsNothing}
          onChange={(event) => onKeepNothing(event.target.checked)}
        />
        不保留任何内容
      </label>
      <button type="button" onClick={onHandbook}>
        规则手册
      </button>
      <Forget disabled={recent.length === 0} onForgetAll={onForgetAll} />
    </footer>
  );
}

/** Deleting everything cannot be undone, so it is asked once more. */
function Forget({ disabled, onForgetAll }: { readonly disabled: boolean; readonly onForgetAll: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" disabled={disabled} onClick={() => setAsking(true)}>
        全部删除
      </button>
    );
  return (
    <span className="start-forget">
      删除这里保存的全部报告，不能恢复。
      <button
        type="button"
        className="danger"
        // biome-ignore lint/a11y/noAutofocus: the answer takes the place of the button just pressed
        autoFocus
        onClick={() => {
          setAsking(false);
          onForgetAll();
        }}
      >
        确定删除
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        取消
      </button>
    </span>
  );
}
