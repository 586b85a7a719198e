import { type Extension, type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const hidden = Decoration.replace({});
const strong = Decoration.mark({ class: 'strong' });

/** Signs of emphasis and headings stay in the text and out of sight: `**…**` is shown bold, `## ` not at all. */
function signsIn(view: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      ranges.push(...lineSigns(line.text, line.from));
      at = line.to + 1;
    }
  }
  return Decoration.set(ranges, true);
}

/** A pair of ** is hidden with its words bold; a single ** has no partner and stays to be seen. */
function lineSigns(text: string, offset: number): Range<Decoration>[] {
  const ranges: Range<Decoration>[] = [];
  const hash = /^#{1,6}\s+/.exec(text);
  if (hash) ranges.push(hidden.range(offset, offset + hash[0].length));
  for (const match of text.matchAll(/\*\*([^*]+)\*\*/g)) {
    const start = offset + match.index;
    const end = start + match[0].length;
    ranges.push(hidden.range(start, start + 2), strong.range(start + 2, end - 2), hidden.range(end - 2, end));
  }
  return ranges;
}

const plugin = ViewPlugin.fromClass(
  class {
    signs: DecorationSet;
    constructor(view: EditorView) {
      this.signs = signsIn(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.signs = signsIn(update.view);
    }
  },
  { decorations: (value) => value.signs },
);

const onlyHidden = (signs: DecorationSet): DecorationSet =>
  signs.update({ filter: (_from, _to, value) => value === hidden });

/** Signs of Markdown out of sight; the cursor steps over them as one. */
export const markdownSigns: Extension = [
  plugin,
  EditorView.atomicRanges.of((view) => onlyHidden(view.plugin(plugin)?.signs ?? RangeSet.empty)),
];
