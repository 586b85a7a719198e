import { Alert } from '../alert.tsx';
import { tell, useHandout } from './handout.ts';

/** Under the header: what went out last. */
export function Handout() {
  const notice = useHandout((handout) => handout.notice);
  return notice && <Alert kind="status" sentence={notice} onDismiss={() => tell(null)} />;
}
