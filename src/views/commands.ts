import { cellName } from '../findings/names.ts';
import type { Review } from '../findings/review.ts';
import type { Desk, DeskActions } from './desk.ts';
import { walkFigures } from './figures/classes.ts';
import { chooseFinding, concerned, toggleSource, usePointing } from './pointing.ts';
import { findingAfter, openInOrder } from './walk.ts';

/** Something that can be done from anywhere: by a key, a button or a menu, all of which read this list. */
export interface Command {
  readonly label: string;
  /** As printed on the keyboard; the first one is shown. On a Mac, Ctrl stands for Command. */
  readonly keys: readonly [string, ...string[]];
  readonly perform: (desk: Desk) => void;
}

export const commands = {
  undo: { label: '撤销', keys: ['Ctrl+Z'], perform: ({ actions }) => actions.undo() },
  redo: { label: '重做', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], perform: ({ actions }) => actions.redo() },
  nextFinding: { label: '下一处问题', keys: ['F8'], perform: (desk) => walk(desk, 1) },
  previousFinding: { label: '上一处问题', keys: ['Shift+F8'], perform: (desk) => walk(desk, -1) },
  nextFigure: { label: '下一个同类数字', keys: ['F9'], perform: ({ review }) => walkFigures(review, 1) },
  previousFigure: {
    label: '上一个同类数字',
    keys: ['Shift+F9'],
    perform: ({ review }) => walkFigures(review, -1),
  },
  applyProposal: { label: '采用第一项建议', keys: ['Ctrl+.'], perform: applyFirst },
  lock: { label: '这一格没有错', keys: ['Alt+L'], perform: lockActive },
  source: { label: '看原文', keys: ['Alt+O'], perform: toggleSource },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

function walk({ review }: Desk, by: 1 | -1): void {
  const next = findingAfter(openInOrder(review), usePointing.getState().chosen, by);
  if (next) chooseFinding(next);
}

/** The proposal of the chosen finding, or of the one that the active cell belongs to, or of that cell itself. */
function applyFirst({ review, actions }: Desk): void {
  const here = concerned(openInOrder(review), usePointing.getState());
  const finding = here.find((each) => each.proposals.length > 0);
  if (finding) actions.applyProposal(finding, 0);
  else fillActive(review, actions);
}

/** The active cell was not read, and the sums leave one value for it. */
function fillActive({ told, form, tables }: Review, { editCells }: DeskActions): void {
  const { active } = usePointing.getState();
  const own = told.find(({ cell }) => cell === active);
  if (!own || own.to === null) return;
  editCells([{ id: own.cell, text: String(own.to) }], `${cellName(own.cell, { form, tables })} 填 ${own.to}`);
}

/** The active cell is right, whatever the sums say; once more takes that back. */
function lockActive({ actions }: Desk): void {
  const { active } = usePointing.getState();
  if (active !== null) actions.lock(active);
}

/** 撤销：（七）总计 · 自然人 改为 2（Ctrl+Z） */
export function tooltipOf({ label, keys }: Command, of: string | null): string {
  return `${of === null ? label : `${label}：${of}`}（${keys[0]}）`;
}

/** The command that a key press asks for; none while an input method composes. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.isComposing || event.keyCode === 229) return undefined;
  const pressed = pressedKeys(event);
  const all: readonly Command[] = Object.values(commands);
  const command = all.find(({ keys }) => keys.includes(pressed));
  const ownHistory = command === commands.undo || command === commands.redo;
  return ownHistory && hasOwnHistory(event.target) ? undefined : command;
}

function pressedKeys(event: KeyboardEvent): string {
  const ctrl = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const shift = event.shiftKey ? 'Shift+' : '';
  const alt = event.altKey ? 'Alt+' : '';
  // On a Mac, Alt turns letters into other signs.
  const letter = event.altKey ? /^Key([A-Z])$/.exec(event.code ?? '')?.[1] : undefined;
  const key = letter ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  return `${ctrl}${shift}${alt}${key}`;
}

/** A field that somebody is writing a sentence in takes back its own letters; the grid's input has none to keep. */
const hasOwnHistory = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'text' && !target.classList.contains('cell-input');
