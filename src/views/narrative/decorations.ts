import { type EditorState, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { tableTitle } from '../../findings/names.ts';
import type { TableName } from '../../forms/form.ts';
import type { Looks, MarkKind } from './marks.ts';

const markOf: Readonly<Record<MarkKind, Decoration>> = {
  agrees: Decoration.mark({ class: 'mark-agrees' }),
  disagrees: Decoration.mark({ class: 'mark-disagrees' }),
  unchecked: Decoration.mark({ class: 'mark-unchecked' }),
  error: Decoration.mark({ class: 'mark-error' }),
  warning: Decoration.mark({ class: 'mark-warning' }),
  hint: Decoration.mark({ class: 'mark-hint' }),
  kin: Decoration.mark({ class: 'mark-kin' }),
};
const titleLine = Decoration.line({ class: 'line-title' });
const headingLine = Decoration.line({ class: 'line-heading' });

class TableWidget extends WidgetType {
  readonly table: TableName;
  readonly onShow: (table: TableName) => void;
  constructor(table: TableName, onShow: (table: TableName) => void) {
    super();
    this.table = table;
    this.onShow = onShow;
  }
  override eq(other: TableWidget): boolean {
    return other.table === this.table;
  }
  override toDOM(): HTMLElement {
    const line = document.createElement('div');
    line.className = 'table-place';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ghost';
    button.textContent = `${tableTitle(this.table)}在右侧 →`;
    button.addEventListener('click', () => this.onShow(this.table));
    line.append(button);
    return line;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

/** Marks stand in the text; lines hold titles, headings and the places of tables. */
interface Dressing {
  readonly marks: DecorationSet;
  readonly lines: DecorationSet;
}

const setDressing = StateEffect.define<Dressing>();

/** Keeps the marks at their words while the text changes, until the next review replaces them. */
export const dressing = StateField.define<Dressing>({
  create: () => ({ marks: Decoration.none, lines: Decoration.none }),
  update(value, transaction) {
    const fresh = transaction.effects.find((effect) => effect.is(setDressing));
    if (fresh?.is(setDressing)) return fresh.value;
    if (!transaction.docChanged) return value;
    return { marks: value.marks.map(transaction.changes), lines: value.lines.map(transaction.changes) };
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => value.marks),
    EditorView.decorations.from(field, (value) => value.lines),
  ],
});

/** The effect that gives the narrative its look, or null when it looks so already. */
export function dress(state: EditorState, looks: Looks, onShow: (table: TableName) => void) {
  const next: Dressing = { marks: marksSet(state.doc, looks), lines: linesSet(state.doc, looks, onShow) };
  const now = state.field(dressing);
  const same = RangeSet.eq([now.marks], [next.marks]) && RangeSet.eq([now.lines], [next.lines]);
  return same ? null : setDressing.of(next);
}

function marksSet(doc: Text, { marks }: Looks): DecorationSet {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.end <= doc.length);
  return Decoration.set(
    inside.map((mark) => markOf[mark.kind].range(mark.start, mark.end)),
    true,
  );
}

function linesSet(doc: Text, looks: Looks, onShow: (table: TableName) => void): DecorationSet {
  const inside = (offset: number): boolean => offset <= doc.length;
  const line = (decoration: Decoration) => (offset: number) => decoration.range(doc.lineAt(offset).from);
  const titles = looks.titles.filter(inside).map(line(titleLine));
  const headings = looks.headings.filter(inside).map(line(headingLine));
  const places = looks.places
    .filter((place) => inside(place.at))
    .map((place) => {
      const widget = new TableWidget(place.table, onShow);
      return Decoration.widget({ widget, block: true, side: 1 }).range(doc.lineAt(place.at).to);
    });
  return Decoration.set([...titles, ...headings, ...places], true);
}
