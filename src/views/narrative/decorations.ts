import { StateEffect, StateField, type Text } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { tableTitle } from '../../findings/names.ts';
import type { TableName } from '../../forms/form.ts';
import type { Looks, MarkKind } from './marks.ts';

const markOf: Readonly<Record<MarkKind, Decoration>> = {
  agrees: Decoration.mark({ class: 'mark-agrees' }),
  disagrees: Decoration.mark({ class: 'mark-disagrees' }),
  unchecked: Decoration.mark({ class: 'mark-unchecked' }),
  notFigure: Decoration.mark({ class: 'mark-notFigure' }),
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

const redraw = StateEffect.define<null>();

/**
 * The marks of the words in view. They keep at their words while the text changes, until the next review's looks are
 * shown; what is out of view is never drawn, so that a key costs the same in a long report.
 */
export const marks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet = Decoration.none;
    looks: Looks | null = null;

    update(update: ViewUpdate): void {
      const isDue = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(redraw)));
      if (update.docChanged) {
        this.decorations = this.decorations.map(update.changes);
        this.looks = null;
      } else if (isDue || update.viewportChanged) {
        if (this.looks) this.decorations = marksSet(update.view, this.looks);
      }
    }

    /** Takes new looks; tells whether anything in view is to be drawn anew. */
    show(view: EditorView, looks: Looks): boolean {
      this.looks = looks;
      return !isSame(this.decorations, marksSet(view, looks));
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const setLines = StateEffect.define<DecorationSet>();

/** Titles, headings and the places of tables. */
export const lines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    const fresh = transaction.effects.find((effect) => effect.is(setLines));
    if (fresh?.is(setLines)) return fresh.value;
    return transaction.docChanged ? value.map(transaction.changes) : value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The effects that give the narrative its look: none when it looks so already. */
export function dress(
  view: EditorView,
  looks: Looks,
  onShow: (table: TableName) => void,
): readonly StateEffect<unknown>[] {
  const next = linesSet(view.state.doc, looks, onShow);
  const isDue = view.plugin(marks)?.show(view, looks) ?? false;
  return [
    ...(isSame(view.state.field(lines), next) ? [] : [setLines.of(next)]),
    ...(isDue ? [redraw.of(null)] : []),
  ];
}

/** CodeMirror's own RangeSet.eq takes two marks of different classes at one place for the same. */
export function isSame(one: DecorationSet, other: DecorationSet): boolean {
  if (one.size !== other.size) return false;
  const [a, b] = [one.iter(), other.iter()];
  for (; a.value && b.value; a.next(), b.next())
    if (a.from !== b.from || a.to !== b.to || (a.value !== b.value && !a.value.eq(b.value))) return false;
  return a.value === b.value;
}

function marksSet({ state, viewport }: EditorView, looks: Looks): DecorationSet {
  const inside = looks
    .marksIn({ start: viewport.from, end: viewport.to })
    .filter((mark) => mark.start < mark.end && mark.end <= state.doc.length);
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
