import { docShapes } from './doc.ts';
import { docxShapes } from './docx.ts';
import { htmlShapes } from './html.ts';
import { lineShapes } from './lines.ts';
import { mhtmlShapes } from './mhtml.ts';
import { pageShapes } from './pages.ts';
import { rowShapes } from './rows.ts';
import { rtfShapes } from './rtf.ts';
import type { Shape } from './shape.ts';
import { tornShapes } from './torn.ts';

/** Every shape in which a table is known to arrive. */
export const shapes: readonly Shape[] = [
  ...htmlShapes,
  ...docxShapes,
  ...docShapes,
  ...rtfShapes,
  ...mhtmlShapes,
  ...rowShapes,
  ...lineShapes,
  ...pageShapes,
  ...tornShapes,
];
