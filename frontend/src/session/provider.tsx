import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Account } from '../api/types';
import { KeeperContext } from '../ui/kept';
import type { Session, SessionState } from './session';
import { keeperOf } from './typed';

const Context = createContext<Session | null>(null);

/** Gives a session to what stands below, and to forms a place that keeps what its person types. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <Context value={session}>
      <Keeping>{children}</Keeping>
    </Context>
  );
}

function Keeping({ children }: { children: ReactNode }) {
  const state = useSessionState();
  const owner = 'account' in state ? state.account.id : null;
  const keeper = useMemo(() => (owner === null ? null : keeperOf(owner)), [owner]);
  return <KeeperContext value={keeper}>{children}</KeeperContext>;
}

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** Whether the person is being asked to prove that it is them. */
export function useProofAsked(): boolean {
  const { proof } = useSession();
  return useSyncExternalStore(proof.subscribe, proof.asked);
}

/** The signed-in person. Only for screens behind sign-in, where there is always one. */
export function useAccount(): Account {
  const state = useSessionState();
  if (state.kind !== 'in' && state.kind !== 'lost' && state.kind !== 'other')
    throw new Error('useAccount needs a signed-in person');
  return state.account;
}
