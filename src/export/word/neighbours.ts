import { childOf, type XmlElement } from '../../sources/package/xml.ts';

/**
 * The run properties (w:rPr) that a figure gets in a cell in which nothing stood: those of the nearest figure in its
 * row, else of the nearest in its column, else of the paragraph's own mark. `path` leads from the root to the cell.
 */
export function neighbourProperties(
  xml: string,
  path: readonly XmlElement[],
  paragraph: XmlElement,
): XmlElement | undefined {
  const cell = path[path.length - 1];
  const around = (name: string) => path.filter((element) => element.name === name).pop();
  const [table, row] = [around('w:tbl'), around('w:tr')];
  if (!cell || !table || !row) return childOf(paragraph, 'w:pPr', 'w:rPr');
  const cells = inside(row, 'w:tc');
  const rows = inside(table, 'w:tr');
  const column = cells.indexOf(cell);
  const sameColumn = rows.flatMap((each) => inside(each, 'w:tc')[column] ?? []);
  const neighbours = [...byDistance(cells, column), ...byDistance(sameColumn, rows.indexOf(row))];
  const run = neighbours.flatMap((each) => figureRun(xml, each) ?? [])[0];
  return run ? childOf(run, 'w:rPr') : childOf(paragraph, 'w:pPr', 'w:rPr');
}

/** Elements of that name directly inside, content controls looked through. */
function inside(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:tbl' || child.name === 'w:p' ? [] : inside(child, name);
  });
}

function byDistance<Each>(list: readonly Each[], from: number): readonly Each[] {
  return list
    .map((each, index) => ({ each, distance: Math.abs(index - from) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ each }) => each);
}

/** The first run in a cell that holds a figure; labels have a look of their own. */
function figureRun(xml: string, element: XmlElement): XmlElement | undefined {
  for (const child of element.children) {
    if (child.name === 'w:r') {
      const text = child.children.find(({ name }) => name === 'w:t');
      if (text && /^\s*[-+]?\d/.test(xml.slice(text.inner, text.innerEnd))) return child;
    } else {
      const found = figureRun(xml, child);
      if (found) return found;
    }
  }
  return undefined;
}
