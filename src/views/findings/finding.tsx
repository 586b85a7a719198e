import { useState } from 'react';
import type { CasePage } from '../../checks/casebook.ts';
import type { Check } from '../../checks/check.ts';
import type { Proposal, ReviewedFinding } from '../../findings/review.ts';
import { commands, tooltipOf } from '../commands.ts';
import type { DeskActions } from '../desk.ts';
import { openHandbook } from '../handbook/handbook.ts';
import { chooseFinding } from '../pointing.ts';
import { Dismiss } from './dismiss.tsx';

/** The attributes by which a finding is known in the page (contract §4). */
export const attributesOf = (finding: ReviewedFinding) => ({
  'data-check': finding.check,
  'data-severity': finding.severity,
  'data-cells': finding.cells.join(' '),
  ...(finding.dismissed ? { 'data-dismissed': 'true' } : {}),
});

export interface Words {
  /** '' where no sum is. */
  readonly formula: string;
  readonly message: string;
}

interface Props {
  readonly finding: ReviewedFinding;
  readonly words: Words;
  readonly check: Check | undefined;
  /** Ctrl+. would apply its first proposal. */
  readonly atHand: boolean;
  readonly actions: DeskActions;
}

/** A finding in full: the formula with live numbers, what is wrong, what can be done, why it must hold. */
export function FullFinding({ finding, words, check, atHand, actions }: Props) {
  return (
    <>
      {words.formula !== '' && <p className="formula">{words.formula}</p>}
      <p>{words.message}</p>
      <Proposals
        finding={finding}
        atHand={atHand}
        applyProposal={actions.applyProposal}
        lock={actions.lock}
      />
      <div className="acts">
        {check && <Why check={check} />}
        <Dismiss onDismiss={(reason) => actions.dismiss(finding, reason)} />
      </div>
    </>
  );
}

type ProposalsProps = Pick<Props, 'finding' | 'atHand'> & Pick<DeskActions, 'applyProposal' | 'lock'>;

/** All that would put it right, the likeliest first, each with what speaks for it. */
function Proposals({ finding, atHand, applyProposal, lock }: ProposalsProps) {
  const { proposals, advice } = finding;
  return (
    <>
      {proposals.length > 0 && (
        <ul className="proposals">
          {proposals.map((proposal, index) => (
            <li key={keyOf(proposal)}>
              <button
                type="button"
                className={index === 0 ? `main main-${finding.severity}` : ''}
                data-proposal={index}
                title={index === 0 ? tooltipOf(commands.applyProposal, null) : '同样能使各项平衡'}
                onClick={() => applyProposal(finding, index)}
              >
                {proposal.label}
              </button>
              {proposals.length > 1 && <RightAsItIs proposal={proposal} lock={lock} />}
              {proposal.why !== undefined && <small>{proposal.why}</small>}
              {index === 0 && atHand && <kbd>{commands.applyProposal.keys[0]}</kbd>}
              {proposal.changes && <Changes changes={proposal.changes} open={index === 0} />}
            </li>
          ))}
        </ul>
      )}
      {advice !== undefined && <p className="advice">{advice}</p>}
    </>
  );
}

/** Rivals may have the same label when they change as much. */
const keyOf = ({ label, changes = [] }: Proposal): string => [label, ...changes].join('\n');

/** What a button with many changes would do, line by line; of the likeliest at once. */
function Changes({ changes, open }: { readonly changes: readonly string[]; readonly open: boolean }) {
  return (
    <details className="changes" open={open}>
      <summary>逐处列出</summary>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </details>
  );
}

/** Of rivals that change one cell each: this cell is right, so it must be another. */
function RightAsItIs({ proposal, lock }: { readonly proposal: Proposal } & Pick<DeskActions, 'lock'>) {
  const [edit] = proposal.edits;
  if (!edit || proposal.edits.length > 1 || proposal.words) return null;
  const { label, keys } = commands.lock;
  return (
    <button
      type="button"
      className="ghost"
      title={`${label}，不必改（选中它按 ${keys[0]}）`}
      aria-label={`不“${proposal.label}”：${label}`}
      onClick={() => lock(edit.cell)}
    >
      没有错
    </button>
  );
}

/** The reasons stand in the casebook, which is fetched when somebody asks for them first. */
const loadPages = async () => (await import('../../checks/casebook.ts')).casePages;

function Why({ check }: { readonly check: Check }) {
  const [open, setOpen] = useState(false);
  const [page, setPage] = useState<CasePage>();
  const toggle = () => {
    setOpen(!open);
    if (!page) void loadPages().then((pages) => setPage(pages.get(check.id)));
  };
  return (
    <>
      <button type="button" className="ghost" aria-expanded={open} onClick={toggle}>
        依据
      </button>
      {open && page && (
        <p className="why">
          <b>{check.title}</b> {page.why} <cite>{page.source}</cite>{' '}
          <button type="button" className="ghost" onClick={() => openHandbook(check.id)}>
            规则 {check.rule.split(' ')[0]}
          </button>
        </p>
      )}
    </>
  );
}

interface BriefProps {
  readonly finding: ReviewedFinding;
  readonly actions: DeskActions;
}

/** A further finding of the same cause, on one line; its buttons appear when it is pointed at. */
export function BriefFinding({ finding, actions }: BriefProps) {
  const [asking, setAsking] = useState(false);
  const [proposal] = finding.proposals;
  return (
    <>
      <button
        type="button"
        className="brief-words"
        title={finding.message}
        onClick={() => chooseFinding(finding)}
      >
        {finding.message}
      </button>
      <span className={asking ? 'brief-asking' : 'brief-acts'}>
        {proposal && !asking && (
          <button
            type="button"
            className="ghost"
            data-proposal={0}
            title={proposal.label}
            onClick={() => actions.applyProposal(finding, 0)}
          >
            采用
          </button>
        )}
        <Dismiss onDismiss={(reason) => actions.dismiss(finding, reason)} onAsking={setAsking} />
      </span>
    </>
  );
}
