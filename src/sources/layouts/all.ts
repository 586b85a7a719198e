import { boxes } from './boxes.ts';
import { commaSeparated } from './commas.ts';
import type { Layout } from './layout.ts';
import { leadingTabs } from './leading-tabs.ts';
import { lonePipes } from './lone-pipes.ts';
import { loose } from './loose.ts';
import { pipes } from './pipes.ts';
import { pipesBetween } from './pipes-between.ts';
import { tabbed } from './tabbed.ts';

/** Every shape in which a table arrives as text, the more particular ones first. */
export const layouts: readonly Layout[] = [
  lonePipes,
  pipesBetween,
  pipes,
  boxes,
  leadingTabs,
  tabbed,
  commaSeparated,
  loose,
];
