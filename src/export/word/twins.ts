import type { XmlElement } from '../../sources/package/xml.ts';
import type { Cut } from './rewrite-run.ts';

/** A run and a change in it. */
export interface RunCut {
  readonly run: XmlElement;
  readonly cut: Cut;
}

/**
 * The same change in the other spellings of a text box: Word writes it once for itself and once for older programs
 * (mc:AlternateContent), and only one is read. Runs are twins when they stand at the same place of their branch and
 * hold the same characters. `path` leads from the root to the run.
 */
export function twinCuts(xml: string, path: readonly XmlElement[], { run, cut }: RunCut): readonly RunCut[] {
  const at = path.map(({ name }) => name).lastIndexOf('mc:AlternateContent');
  const [alternative, own] = [path[at], path[at + 1]];
  if (at < 0 || !alternative || !own) return [];
  const place = runsIn(own).indexOf(run);
  return alternative.children.flatMap((branch) => {
    const twin = branch === own ? undefined : runsIn(branch)[place];
    const moved = twin && movedCut(xml, run, twin, cut);
    return twin && moved ? [{ run: twin, cut: moved }] : [];
  });
}

const runsIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.flatMap((child) => (child.name === 'w:r' ? [child, ...runsIn(child)] : runsIn(child)));

function movedCut(xml: string, run: XmlElement, twin: XmlElement, cut: Cut): Cut | undefined {
  const index = run.children.findIndex(({ start }) => start === cut.element);
  const [from, to] = [run.children[index], twin.children[index]];
  if (!from || !to || from.name !== to.name || contentOf(xml, from) !== contentOf(xml, to)) return undefined;
  // Of a w:t the places inside count, of any other element its two ends.
  const move = (place: number): number => {
    if (from.name === 'w:t') return place - from.inner + to.inner;
    return place === from.start ? to.start : to.end;
  };
  const element = to.start;
  return cut.kind === 'insert'
    ? { ...cut, element, at: move(cut.at) }
    : { ...cut, element, start: move(cut.start), end: move(cut.end) };
}

const contentOf = (xml: string, { inner, innerEnd }: XmlElement): string => xml.slice(inner, innerEnd);
