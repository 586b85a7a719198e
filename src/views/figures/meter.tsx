import { lazy, Suspense } from 'react';
import { coverageOf } from '../../facts/coverage.ts';
import type { Desk } from '../desk.ts';
import { usePointing } from '../pointing.ts';
import { classNames, walkFigures } from './classes.ts';

/** Few look at it: fetched when a class is chosen first. */
const Panel = lazy(async () => ({ default: (await import('./panel.tsx')).Panel }));

/** How many numbers of the prose there are of each class; a click goes through them. */
export function Meter({ desk }: { readonly desk: Desk }) {
  const { review } = desk;
  const chosen = usePointing((pointing) => pointing.figureClass);
  const counts = coverageOf(review);
  const { agrees, disagrees } = counts;
  if (review.figures.length === 0 && chosen === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form
    <div className="meter" role="group" aria-label="正文数字">
      <span title={`正文数字 ${review.figures.length} 个，已核对 ${agrees + disagrees} 个`}>正文数字</span>
      {classNames.map(([of, name]) => (
        <button
          key={of}
          type="button"
          className="ghost"
          aria-pressed={chosen === of}
          onClick={() => walkFigures(review, 1, of)}
        >
          <span className={counts[of] > 0 ? `mark-${of}` : ''}>{name}</span> {counts[of]}
        </button>
      ))}
      {chosen && (
        <Suspense fallback={null}>
          <Panel desk={desk} of={chosen} />
        </Suspense>
      )}
    </div>
  );
}
