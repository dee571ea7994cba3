import { lazy, Suspense } from 'react';
import { useSessionState } from './provider';

const Dialog = lazy(() => import('./SignInAgainDialog'));

/** When the sign-in ran out on a page: asks for the password over it, so that what was typed stays. */
export function SignInAgain() {
  const state = useSessionState();
  if (state.kind !== 'lost') return null;
  return (
    <Suspense fallback={null}>
      <Dialog account={state.account} />
    </Suspense>
  );
}
