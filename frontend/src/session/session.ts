import { createProof, type Proof } from './proof';
import { Problem, problemFrom, unreachable } from '../api/problem';
import type { Bearer } from '../api/client';
import type { Account, Grant, Me, SecondStep } from '../api/types';

/**
 * - `starting`: asking whether this browser is still signed in
 * - `unreachable`: no answer to that question yet
 * - `lost`: was signed in on this page and no longer is; what was typed is kept until the person signs in again
 * - `other`: somebody else has signed in in this browser, and this page, which was `account`'s, begins anew as theirs
 */
export type SessionState =
  | { kind: 'starting' }
  | { kind: 'unreachable'; problem: Problem }
  | { kind: 'out' }
  | { kind: 'in'; account: Account }
  | { kind: 'lost'; account: Account }
  | { kind: 'other'; account: Account; now: Named };

/** Who somebody is, for pages that may know no more of them. */
export type Named = Pick<Account, 'id' | 'name'>;

/** What a session needs from its surroundings. Locks and channel join the tabs of one browser; both may be absent. */
export interface SessionParts {
  fetch: typeof fetch;
  locks?: Pick<LockManager, 'request'> | undefined;
  channel?: BroadcastChannel | undefined;
  /** Called when the account signs out, here or in another tab: what it left in this tab goes. */
  onSignOut?: (account: string) => void;
}

/** Who is signed in on this page. The access token lives here, in memory, and nowhere else. */
export interface Session extends Bearer {
  state: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  /** Asks once, at the start of a page, whether the refresh cookie still holds. */
  start: () => Promise<void>;
  /**
   * Resolves to what is still needed, or to null when signed in. Errors: Problem, for example 401 for a wrong password.
   */
  signIn: (email: string, password: string) => Promise<SecondStep | null>;
  /** The second step after the password, or a passkey instead of both. Errors: Problem. */
  signInBy: (how: 'second-step' | 'passkey', body: object) => Promise<SecondStep | null>;
  signOut: () => Promise<void>;
  /** Takes what was learnt about the signed-in person, such as their new name. */
  know: (account: Account) => void;
  /**
   * A new access token; false when signing in again is needed. Calls made together share one request. Errors: Problem
   * when no clear answer came.
   */
  renew: () => Promise<boolean>;
  /** Where the API wants a proof of the last minutes, the person is asked through this. */
  proof: Proof;
}

const sessionPath = '/api/v1/session';
const signedOut = 'signed-out';

/** What tabs tell each other. */
type Told = typeof signedOut | { signedIn: Named };

/** Starts in state `starting`; call start() once. */
export function createSession({ fetch, locks, channel, onSignOut }: SessionParts): Session {
  let current: SessionState = { kind: 'starting' };
  let token: string | null = null;
  let renewing: Promise<boolean> | null = null;
  const listeners = new Set<() => void>();

  function become(next: SessionState, nextToken: string | null) {
    current = next;
    token = nextToken;
    listeners.forEach((listener) => {
      listener();
    });
  }

  async function call(path: string, method: string, body?: unknown, bearer = token): Promise<Response> {
    const headers: Record<string, string> = { 'X-Lateral-CSRF': '1' };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (bearer !== null) headers['Authorization'] = `Bearer ${bearer}`;
    try {
      return await fetch(path, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
    } catch {
      throw unreachable();
    }
  }

  /** The person of this page, while it is still theirs. */
  function owner(): Account | null {
    return current.kind === 'in' || current.kind === 'lost' ? current.account : null;
  }

  // The cookie belongs to the browser, and so to whoever signed in last in any of
  // its tabs. This page must not go on under one name and act as another person.
  function yields(to: Named): boolean {
    const account = owner();
    if (!account || account.id === to.id) return current.kind === 'other';
    become({ kind: 'other', account, now: { id: to.id, name: to.name } }, null);
    return true;
  }

  async function accept(accessToken: string): Promise<Account> {
    const account = await whoAmI(accessToken);
    become({ kind: 'in', account }, accessToken);
    return account;
  }

  // A renewed token is the same person's; only the first one on a page asks whose it is.
  async function whoAmI(accessToken: string): Promise<Account> {
    if (current.kind === 'in') return current.account;
    const response = await call('/api/v1/me', 'GET', undefined, accessToken);
    if (!response.ok) throw await refusal(response);
    return accountOf((await response.json()) as Me);
  }

  async function enter(path: string, body: object): Promise<SecondStep | null> {
    const response = await call(path, 'POST', body);
    if (!response.ok) throw await refusal(response);
    const { secondStep, accessToken } = (await response.json()) as Partial<Grant> & { secondStep?: SecondStep };
    if (secondStep) return secondStep;
    const account = await accept(accessToken ?? '');
    channel?.postMessage({ signedIn: { id: account.id, name: account.name } } satisfies Told);
    return null;
  }

  function refuse() {
    const known = owner();
    become(known ? { kind: 'lost', account: known } : { kind: 'out' }, null);
  }

  async function refresh(): Promise<boolean> {
    const response = await call(`${sessionPath}/refresh`, 'POST');
    if (response.ok) {
      const { accessToken, account } = (await response.json()) as Grant;
      if (yields(account)) return false;
      await accept(accessToken);
      return true;
    }
    if (response.status >= 500 || response.status === 429) throw await refusal(response);
    refuse();
    return false;
  }

  // A refresh token is used once: two tabs that refresh together would look like a theft.
  async function alone(): Promise<boolean> {
    return locks ? await locks.request('lateral-refresh', refresh) : await refresh();
  }

  function renew(): Promise<boolean> {
    renewing ??= alone().finally(() => {
      renewing = null;
    });
    return renewing;
  }

  function leave() {
    const account = owner();
    if (account) onSignOut?.(account.id);
    become({ kind: 'out' }, null);
  }

  channel?.addEventListener('message', (event: MessageEvent<Told>) => {
    if (event.data === signedOut) leave();
    else yields(event.data.signedIn);
  });

  return {
    state: () => current,
    signedIn: () => current.kind === 'in',
    token: () => token,
    proof: createProof(),
    renew,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      try {
        await renew();
      } catch (error) {
        become({ kind: 'unreachable', problem: error as Problem }, null);
      }
    },
    signIn: (email, password) => enter(sessionPath, { email, password }),
    signInBy: (how, body) => enter(`${sessionPath}/${how}`, body),
    know: (account) => {
      if (current.kind === 'in') become({ kind: 'in', account }, token);
    },
    signOut: async () => {
      const response = await call(sessionPath, 'DELETE');
      if (!response.ok && response.status !== 401) throw await refusal(response);
      channel?.postMessage(signedOut);
      leave();
    },
  };
}

/** The person as screens know them, from the API's answer to "who am I". */
export function accountOf({ account, memberships, duty, today }: Me): Account {
  return { ...account, memberships, today, ...(duty ? { duty } : {}) };
}

async function refusal(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  return problemFrom(response, body);
}
