import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { ok } from '../api/client';
import { useApi } from '../api/provider';
import { useSessionState } from './provider';
import { accountOf } from './session';
import type { Account, May, Membership } from '../api/types';

interface Acting {
  /** Every membership of the person, also those that wait for approval. */
  memberships: Membership[];
  /** The membership they act for now; absent until one is approved. */
  membership: Membership | undefined;
  /** What that lets them do; nothing until one is approved. */
  may: Partial<May>;
  /** Whether they run the service, for whomever they act now. */
  operates: boolean;
  /** London's day by the service's clock, "2026-02-03"; empty while nobody is signed in. */
  today: string;
  choose: (id: string) => void;
}

const Context = createContext<Acting | null>(null);
const key = 'lateral.acting';

/** A remembered choice counts only while it is an active membership of this person. */
export function pick(memberships: Membership[], chosen: string | null): Membership | undefined {
  const active = memberships.filter(({ state }) => state === 'active');
  return active.find(({ id }) => id === chosen) ?? active[0];
}

function useMe(): Account | undefined {
  const api = useApi();
  const state = useSessionState();
  const account = state.kind === 'in' || state.kind === 'lost' ? state.account : undefined;
  const me = useQuery({
    queryKey: ['me', account?.id],
    enabled: state.kind === 'in',
    initialData: account,
    staleTime: 60_000,
    queryFn: async () => accountOf(await ok(api.GET('/api/v1/me'))),
  });
  return me.data;
}

/** Knows which school or partnership the person acts for; the choice lasts as long as the tab. */
export function ActingProvider({ children }: { children: ReactNode }) {
  const { memberships = [], today = '' } = useMe() ?? {};
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(key));
  function choose(id: string) {
    sessionStorage.setItem(key, id);
    setChosen(id);
  }
  const membership = pick(memberships, chosen);
  const operates = memberships.some(({ may }) => may?.operate);
  return (
    <Context value={{ memberships, membership, may: membership?.may ?? {}, operates, today, choose }}>
      {children}
    </Context>
  );
}

export function useActing(): Acting {
  const acting = useContext(Context);
  if (!acting) throw new Error('useActing needs an ActingProvider above it');
  return acting;
}
