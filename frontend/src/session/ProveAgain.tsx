import { lazy, Suspense, useEffect } from 'react';
import { useProofAsked, useSession, useSessionState } from './provider';

const Dialog = lazy(() => import('./ProveDialog'));

/** Where something needs a proof of the last minutes: asks for it over the page, then that goes on. */
export function ProveAgain() {
  const asked = useProofAsked();
  const { proof } = useSession();
  const { kind } = useSessionState();
  useEffect(() => {
    if (asked && kind !== 'in') proof.settle(false);
  }, [asked, kind, proof]);
  if (!asked || kind !== 'in') return null;
  return (
    <Suspense fallback={null}>
      <Dialog />
    </Suspense>
  );
}
