import { tableTitle } from '../../findings/names.ts';
import type { FormTable } from '../../forms/form.ts';

interface Props {
  readonly form: FormTable;
  readonly onPointOut: () => void;
  readonly onAdd: () => void;
}

/** A table of the form that was not found: it can be pointed out in the source, or filled in by hand. */
export function Lacking({ form, onPointOut, onAdd }: Props) {
  const name = tableTitle(form.table);
  return (
    <p className="lacking">
      <span title={form.title}>没有认出{name}。</span>
      <button type="button" aria-label={`指认${name}`} title="在原文里选中这张表的文字" onClick={onPointOut}>
        指认…
      </button>
      <button type="button" aria-label={`填${name}的空表`} title="加一张空表，照原件填写" onClick={onAdd}>
        填空表
      </button>
    </p>
  );
}
