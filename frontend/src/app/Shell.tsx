import { useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { Loading } from '../ui/Loading';
import { ActingProvider } from '../session/acting';
import { Foot } from './Foot';
import { Header } from './Header';
import { ProveAgain } from '../session/ProveAgain';
import { SignInAgain } from '../session/SignInAgain';
import { SomebodyElse } from '../session/SomebodyElse';
import { useSessionState } from '../session/provider';
import { useArriving } from './useArriving';
import styles from './Shell.module.css';

/** What stands around every screen: skip link, header, main, footer. */
export function Shell() {
  const { state } = useNavigation();
  const { pathname } = useLocation();
  const session = useSessionState();
  const main = useRef<HTMLElement>(null);
  const arriving = useArriving(main, pathname);
  const somebodyElse = session.kind === 'other' ? session : null;
  return (
    <ActingProvider>
      <a href="#main" className={styles.skip}>
        Skip to the main content
      </a>
      <Header key={pathname} />
      {state === 'loading' && <Loading what="the page" over />}
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className={styles.main}
        data-arriving={arriving}
        data-starting={session.kind === 'starting'}
      >
        {somebodyElse ? <SomebodyElse {...somebodyElse} /> : <Outlet />}
      </main>
      <Foot />
      <ProveAgain />
      <SignInAgain />
      <ScrollRestoration />
    </ActingProvider>
  );
}
