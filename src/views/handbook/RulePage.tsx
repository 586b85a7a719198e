import { type ReactNode, useEffect, useState } from 'react';
import { ExampleView } from './ExampleView.tsx';
import type { Example } from './example.ts';
import { examplesOf } from './examples.ts';
import { RuleSetting } from './RuleSetting.tsx';
import type { Rule } from './rules.ts';
import type { SettingsDesk } from './setting.ts';

/** The page of one rule, with its examples as soon as they are worked. */
export function RulePage({ rule, desk }: { readonly rule: Rule; readonly desk: SettingsDesk }) {
  return (
    <RuleText rule={rule} examples={useExamples(rule)}>
      <RuleSetting rule={rule} desk={desk} />
    </RuleText>
  );
}

interface Props {
  readonly rule: Rule;
  /** undefined as long as they are being worked. */
  readonly examples: readonly Example[] | 'failed' | undefined;
  /** Stands before the examples. */
  readonly children?: ReactNode;
}

/** What a rule holds against, why, where that is written, the formula, and the cases that show it at work. */
export function RuleText({ rule: { check, page }, examples, children }: Props) {
  return (
    <article className="rule" aria-labelledby={`rule-${check.id}`}>
      <p className="rule-number">
        {check.rule} <code>{check.id}</code>
      </p>
      <h2 id={`rule-${check.id}`}>{check.title}</h2>
      <dl>
        <dt>为什么</dt>
        <dd>{page.why}</dd>
        <dt>公式</dt>
        <dd className="rule-formula">{page.formula}</dd>
        <dt>依据</dt>
        <dd>{page.source}</dd>
      </dl>
      {children}
      <h3>例子</h3>
      {examples === 'failed' ? (
        <p role="alert">例子没有加载出来。请刷新页面再试。</p>
      ) : (
        examples?.map((example) => <ExampleView key={example.title} example={example} />)
      )}
    </article>
  );
}

function useExamples(rule: Rule): readonly Example[] | 'failed' | undefined {
  const [examples, setExamples] = useState<readonly Example[] | 'failed'>();
  useEffect(() => {
    let isOpen = true;
    const show = (found: readonly Example[] | 'failed') => isOpen && setExamples(found);
    examplesOf(rule).then(show, () => show('failed'));
    return () => {
      isOpen = false;
    };
  }, [rule]);
  return examples;
}
