import { lazy, Suspense } from 'react';
import { Alert } from '../alert.tsx';
import type { Desk } from '../desk.ts';
import { tell, useHandout } from './handout.ts';

const Correcting = lazy(async () => ({ default: (await import('./Correcting.tsx')).Correcting }));

/** Under the header: what went out last, and the question how the person's own file is to be corrected. */
export function Handout({ desk }: { readonly desk: Desk }) {
  const { notice, isCorrecting } = useHandout();
  return (
    <>
      {notice && <Alert kind="status" sentence={notice} onDismiss={() => tell(null)} />}
      {isCorrecting && (
        <Suspense fallback={null}>
          <Correcting actions={desk.actions} />
        </Suspense>
      )}
    </>
  );
}
