import type { Severity } from '../../checks/check.ts';
import type { Level, Settings } from '../../checks/settings.ts';
import { severities, severityWord } from '../findings/severity.tsx';
import type { Rule } from './rules.ts';

/** What the handbook can do with the office's settings. */
export interface SettingsDesk {
  readonly settings: Settings;
  readonly canUndo: boolean;
  readonly onChange: (settings: Settings) => void;
  readonly onUndo: () => void;
  /** Asks for a file of settings. */
  readonly onOpenFile: () => void;
}

export const levelWord: Readonly<Record<Level, string>> = { ...severityWord, off: '不核对' };

/** The settings with another level for one check; undefined is the rule's own. */
export function withLevel(settings: Settings, check: string, level: Level | undefined): Settings {
  const { [check]: _, ...others } = settings.severities;
  return { ...settings, severities: level === undefined ? others : { ...others, [check]: level } };
}

export type Deadline = keyof Settings['deadlines'];

/** By the 条例 (《政府信息公开条例》第四十九条), townships as their county. */
export const usualDays: Readonly<Record<Deadline, string>> = {
  department: '01-31',
  government: '03-31',
  township: '03-31',
};

export const deadlineNames: Readonly<Record<Deadline, string>> = {
  department: '政府部门',
  government: '县级以上政府',
  township: '乡镇、街道',
};

/** The settings with another day, MM-DD; the usual day is no setting. */
export function withDay(settings: Settings, deadline: Deadline, day: string): Settings {
  const { [deadline]: _, ...others } = settings.deadlines;
  return { ...settings, deadlines: day === usualDays[deadline] ? others : { ...others, [deadline]: day } };
}

/** 2 月有 28 日: the last day of a month, in a year without 29 February. */
export const lastDayOf = (month: number): number => new Date(2023, month, 0).getDate();

/** 1 月 31 日 */
export function dayWords(day: string): string {
  const [month = 1, date = 1] = day.split('-').map(Number);
  return `${month} 月 ${date} 日`;
}

/** What a rule weighs by itself, heaviest first, as its cases show. */
export function usualLevels({ page }: Rule): readonly Severity[] {
  const found = new Set(page.cases.flatMap(({ findings }) => findings.map(({ severity }) => severity)));
  return severities.filter((severity) => found.has(severity));
}
