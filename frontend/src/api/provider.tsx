import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Api } from './client';
import type { Session, SessionState } from './session';
import type { Account } from './types';

interface Value {
  api: Api;
  session: Session;
}

const Context = createContext<Value | null>(null);

export function ApiProvider({ api, session, children }: Value & { children: ReactNode }) {
  return <Context value={{ api, session }}>{children}</Context>;
}

function useValue(): Value {
  const value = useContext(Context);
  if (!value) throw new Error('useApi needs an ApiProvider above it');
  return value;
}

export function useApi(): Api {
  return useValue().api;
}

export function useSession(): Session {
  return useValue().session;
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
  if (state.kind !== 'in' && state.kind !== 'lost' && state.kind !== 'other') throw new Error('useAccount needs a signed-in person');
  return state.account;
}
