import { whyNot } from '../../checks/last-year.ts';
import type { Desk } from '../desk.ts';

/**
 * A line above the findings: that last year's report is at hand, or that what stands beside this one is not its last
 * year's and nothing was compared.
 */
export function Beside({ desk: { review, lastYears, actions } }: { readonly desk: Desk }) {
  const { lastYear } = review;
  const [atHand] = lastYears;
  if (lastYear)
    return whyNot(review, lastYear) === undefined ? null : (
      <p className="beside" role="status">
        {review.notChecked.find(({ check }) => check.startsWith('years.'))?.sentence ??
          '对照的报告不能与本年核对。'}
        <span>
          <button type="button" onClick={actions.chooseLastYear}>
            换一份…
          </button>
          <button type="button" onClick={actions.unlinkLastYear}>
            不再对照
          </button>
        </span>
      </p>
    );
  return atHand ? (
    <p className="beside">
      这里有本机关 {atHand.year} 年度的报告，可以和本年放在一起核对。
      <button type="button" onClick={() => void actions.linkLastYear(atHand.id)}>
        与 {atHand.year} 年对照
      </button>
    </p>
  ) : null;
}
