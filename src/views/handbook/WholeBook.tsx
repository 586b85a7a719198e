import { useEffect, useRef, useState } from 'react';
import type { Example } from './example.ts';
import { examplesOf } from './examples.ts';
import { RuleText } from './RulePage.tsx';
import { type Rule, rules } from './rules.ts';

interface WorkedRule {
  readonly rule: Rule;
  readonly examples: readonly Example[] | 'failed';
}

/** Every page one after another: set when all examples are worked, printed, and put away. */
export function WholeBook({ onPrinted }: { readonly onPrinted: () => void }) {
  const [pages, setPages] = useState<readonly WorkedRule[]>();
  const printed = useRef(onPrinted);
  printed.current = onPrinted;
  useEffect(() => {
    let isWanted = true;
    void workAll().then((all) => isWanted && setPages(all));
    return () => {
      isWanted = false;
    };
  }, []);
  useEffect(() => {
    if (!pages) return;
    const end = () => printed.current();
    window.addEventListener('afterprint', end);
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [pages]);
  if (!pages) return <p role="status">正在准备全部例子…</p>;
  return pages.map(({ rule, examples }) => <RuleText key={rule.check.id} rule={rule} examples={examples} />);
}

/** One rule after another: the worker reads one report at a time. */
async function workAll(): Promise<readonly WorkedRule[]> {
  const all: WorkedRule[] = [];
  for (const rule of rules) {
    const examples = await examplesOf(rule).catch(() => 'failed' as const);
    all.push({ rule, examples });
  }
  return all;
}
