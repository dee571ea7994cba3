import { lazy, Suspense } from 'react';
import { useSessionState } from '../session/provider';
import { Loading } from '../ui/Loading';
import { RequireSession } from '../session/RequireSession';

const Home = lazy(() => import('../features/home/pages/Home'));
const Welcome = lazy(() => import('./Welcome'));

/** What stands at "/": what a person has to do, and to whoever is not signed in, what this is. */
export default function Start() {
  const { kind } = useSessionState();
  return (
    <Suspense fallback={<Loading what="the page" />}>
      {kind === 'out' ? (
        <Welcome />
      ) : (
        <RequireSession>
          <Home />
        </RequireSession>
      )}
    </Suspense>
  );
}
