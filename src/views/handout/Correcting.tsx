import './correcting.css';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { readAuthor, usualAuthor } from '../../browser/author.ts';
import type { DeskActions } from '../desk.ts';
import { type Corrected, type Correction, correctionOf, saveCorrected } from './correct.ts';
import { correcting, tell } from './handout.ts';

type Actions = Pick<DeskActions, 'settled' | 'findOriginal' | 'rememberAuthor'>;

/** Asks how the changes are to stand in the person's own Word file, and saves it. */
export function Correcting({ actions }: { readonly actions: Actions }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const correction = useCorrection(actions);
  const [corrected, setCorrected] = useState<Corrected>();
  // Shown when there is something to put the focus on.
  useEffect(() => {
    const box = dialog.current;
    if (correction && box && !box.open) box.showModal();
  }, [correction]);
  const close = () => dialog.current?.close();
  const finish = (result: Corrected) => {
    if (result.left.length > 0) return setCorrected(result);
    tell(savedSentence(result));
    close();
  };
  return (
    <dialog ref={dialog} className="correcting" aria-labelledby={title} onClose={() => correcting(false)}>
      <h2 id={title}>Word 原件修改版</h2>
      {corrected && <Result corrected={corrected} onClose={close} />}
      {!corrected && correction && (
        <Question correction={correction} actions={actions} onDone={finish} onCancel={close} />
      )}
    </dialog>
  );
}

const savedSentence = ({ name, written }: Corrected): string => `已保存“${name}”，写进 ${written} 处改动。`;

/** The open report and its file as they are when the question is asked. */
function useCorrection(actions: Actions): Correction | undefined {
  const [correction, setCorrection] = useState<Correction>();
  useEffect(() => {
    let isOpen = true;
    void actions.settled().then(async (report) => {
      const bytes = report && (await actions.findOriginal(report.id));
      if (isOpen && report) setCorrection(correctionOf(report, bytes));
    });
    return () => {
      isOpen = false;
    };
  }, [actions]);
  return correction;
}

interface QuestionProps {
  readonly correction: Correction;
  readonly actions: Actions;
  readonly onDone: (corrected: Corrected) => void;
  readonly onCancel: () => void;
}

function Question({ correction, actions, onDone, onCancel }: QuestionProps) {
  const [isTracked, setTracked] = useState(true);
  const [author, setAuthor] = useState(readAuthor);
  const [bytes, setBytes] = useState(correction.bytes);
  const [trouble, setTrouble] = useState('');
  const count = correction.changes.length;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!bytes) return;
    const name = author.trim() || usualAuthor;
    if (isTracked) actions.rememberAuthor(name);
    const saving = saveCorrected(correction, bytes, isTracked ? name : null, Date.now());
    const corrected = await saving.catch(() => undefined);
    if (corrected) onDone(corrected);
    else setTrouble('写不进这个文件：它和打开的报告对不上。请选当初打开的那个 Word 文件。');
  };
  if (count === 0) return <Nothing onCancel={onCancel} />;
  return (
    <form onSubmit={(event) => void save(event)}>
      <p>把 {count} 处改动写进原来的文件，其余一字不动。</p>
      <Choice isTracked={isTracked} onChange={setTracked} />
      {isTracked && (
        <label className="correcting-author">
          修订作者
          <input
            type="text"
            value={author}
            autoComplete="off"
            onChange={(event) => setAuthor(event.target.value)}
          />
        </label>
      )}
      {!correction.bytes && <ChooseOriginal onChoose={setBytes} />}
      {trouble && <p role="alert">{trouble}</p>}
      <div className="correcting-buttons">
        <button type="button" className="ghost" onClick={onCancel}>
          取消
        </button>
        <button type="submit" className="strong" disabled={!bytes}>
          保存 Word 文件
        </button>
      </div>
    </form>
  );
}

function Nothing({ onCancel }: { readonly onCancel: () => void }) {
  return (
    <>
      <p>还没有改动：原来的文件就是最新的。</p>
      <div className="correcting-buttons">
        <button type="button" onClick={onCancel}>
          知道了
        </button>
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly isTracked: boolean;
  readonly onChange: (isTracked: boolean) => void;
}

function Choice({ isTracked, onChange }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="unseen">怎样写进去</legend>
      <label>
        <input type="radio" name={name} checked={isTracked} onChange={() => onChange(true)} />
        修订标记 <small>在 Word、WPS 里逐处接受或拒绝</small>
      </label>
      <label>
        <input type="radio" name={name} checked={!isTracked} onChange={() => onChange(false)} />
        直接改 <small>不留痕迹</small>
      </label>
    </fieldset>
  );
}

/** The browser did not keep the file: it is asked for once more. */
function ChooseOriginal({ onChoose }: { readonly onChoose: (bytes: Uint8Array) => void }) {
  return (
    <label className="correcting-original">
      浏览器没有保留原文件，请再选一次：
      <input
        type="file"
        accept=".docx,.docm"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          void file?.arrayBuffer().then((content) => onChoose(new Uint8Array(content)));
        }}
      />
    </label>
  );
}

/** What found no place in the file is the person's to write: nothing is lost without a word. */
function Result({ corrected, onClose }: { readonly corrected: Corrected; readonly onClose: () => void }) {
  return (
    <>
      <p role="status">
        {corrected.written > 0 ? savedSentence(corrected) : '没有保存：这些改动在原文件里都没有位置。'}
      </p>
      <p>下面 {corrected.left.length} 处在原文件里没有位置，请在 Word 里自己改：</p>
      <ul>
        {corrected.left.map((words, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>{words}</li>
        ))}
      </ul>
      <div className="correcting-buttons">
        {/* biome-ignore lint/a11y/noAutofocus: the answer takes the place of the button just pressed */}
        <button type="button" autoFocus onClick={onClose}>
          知道了
        </button>
      </div>
    </>
  );
}
