import { useEffect, useMemo } from 'react';
import { figureWordsAt } from '../../findings/figure-words.ts';
import type { Review } from '../../findings/review.ts';
import { type Hovered, usePointing } from '../pointing.ts';
import './figures.css';

interface Props {
  readonly review: Review;
  readonly hovered: Hovered;
}

/** Under the number that the mouse points at: what it restates, or why it cannot be checked. Its cells light up. */
export function AtMouse({ review, hovered: { at, left, top } }: Props) {
  const words = useMemo(() => figureWordsAt(review, at), [review, at]);
  useEffect(() => {
    usePointing.setState({ restatedByHovered: words?.cells ?? [] });
    return () => usePointing.setState({ restatedByHovered: [] });
  }, [words]);
  if (!words) return null;
  return (
    <p
      className="figure-tip"
      role="tooltip"
      style={{
        left: Math.max(0, Math.min(left, innerWidth - 330)),
        top: Math.min(top + 6, innerHeight - 60),
      }}
    >
      {words.sentence}
    </p>
  );
}
