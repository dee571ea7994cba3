import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession, useSessionState } from './provider';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';

/** Lets signed-in people through; sends others to sign in and back again afterwards. */
export function RequireSession({ children = <Outlet /> }: { children?: ReactNode }) {
  const state = useSessionState();
  const session = useSession();
  const { pathname, search } = useLocation();
  switch (state.kind) {
    case 'starting':
      return <Loading what="your page" />;
    case 'unreachable':
      return (
        <Page title="Lateral cannot be reached">
          <ProblemNotice
            error={state.problem}
            what="Your page could not be opened"
            onRetry={() => void session.start()}
          />
        </Page>
      );
    case 'out':
      return <Navigate replace to={signInPath(pathname + search)} />;
    default:
      // Until there is a second step, the API answers about nothing but the account.
      return state.account.duty?.overdue && pathname !== '/account' ? (
        <Navigate replace to="/account" />
      ) : (
        <>{children}</>
      );
  }
}

function signInPath(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

/** Where to go after signing in: a path of this web app and nothing else, so that no link can lead away from it. */
export function nextPath(asked: string | null): string {
  return asked !== null && /^\/(?![/\\])/.test(asked) ? asked : '/';
}
