import { useState } from 'react';
import { Crash } from '../crash.tsx';
import { type Desk, deskOf } from '../desk.ts';
import { openHandbook } from '../handbook/handbook.ts';
import type { MenuEntry } from '../menu.tsx';
import { Print } from '../print/print.tsx';
import { chooseTheme, readTheme, type Theme } from '../theme.ts';
import { Header } from './header.tsx';
import { Workbench } from './workbench.tsx';

interface Props {
  readonly desk: Desk;
}

/** Everything around an open report; fetched while the start screen is idle. */
export const screen = { deskOf, Top, Body, Print };

export type Screen = typeof screen;

const book: MenuEntry = { label: '规则手册', about: '依据、公式和例子', onChoose: () => openHandbook(null) };

function Top({ desk }: Props) {
  const themes = useThemes();
  return (
    <Crash what="页首" onRescue={desk.actions.exportJson}>
      <Header desk={desk} viewEntries={[...themes, book]} />
    </Crash>
  );
}

/** Another report is another desk: nothing of the old one stays in its views. */
function Body({ desk }: Props) {
  return <Workbench key={desk.id} desk={desk} />;
}

const themeNames: readonly (readonly [Theme, string])[] = [
  ['system', '跟随系统'],
  ['light', '浅色'],
  ['dark', '深色'],
];

function useThemes(): readonly MenuEntry[] {
  const [theme, setTheme] = useState(readTheme);
  return themeNames.map(([name, label]) => ({
    label,
    checked: name === theme,
    onChoose: () => {
      chooseTheme(name);
      setTheme(name);
    },
  }));
}
