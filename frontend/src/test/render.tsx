import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import { ArrivalProvider } from '../ui/arrival';
import { ApiProvider } from '../api/provider';
import { createApi } from '../api/client';
import { createQueryClient } from '../api/query';
import { SessionProvider } from '../session/provider';
import { createSession } from '../session/session';
import type { Account, Membership, Role } from '../api/types';
import { SayProvider } from '../ui/Say';
import { theme } from '../ui/theme';
import { fakeFetch, json } from './fetch';
import { heldAs, mayAs } from './may';

type Answers = Parameters<typeof fakeFetch>[0];

export const head: Account = {
  id: 'acc_1',
  name: 'Ruth Okafor',
  email: 'ruth@ashdown.example',
  today: '2026-02-03',
  memberships: [
    {
      id: 'mem_1',
      person: { id: 'acc_1', name: 'Ruth Okafor', email: 'ruth@ashdown.example' },
      role: 'head',
      may: mayAs('head'),
      since: '2026-01-05T09:00:00Z',
      state: 'active',
      place: { kind: 'school', id: '114375', name: 'Ashdown Primary School' },
    },
  ],
};

/** The same person in another role alone, at the place where that is held. */
export function inRole(role: Role, place?: Membership['place']): Account {
  return { ...head, memberships: head.memberships.map((each) => heldAs(role, each, place)) };
}

/** What signing in and refreshing answer with. */
export function grant(accessToken: string) {
  return json({
    accessToken,
    expiresAt: '2026-02-03T10:15:00Z',
    account: { id: head.id, name: head.name, email: head.email },
  });
}

export function me({ memberships, today, ...account }: Account = head) {
  return json({ account, memberships, today });
}

/** The answers by which a page finds a person signed in. */
export function signedIn(account: Account = head): Answers {
  return {
    'POST /api/v1/session/refresh': grant('token-1'),
    'GET /api/v1/me': me(account),
  };
}

/** As in the browser, but what is tried again is tried at once. */
function createQueries() {
  const client = createQueryClient();
  const { queries, ...others } = client.getDefaultOptions();
  client.setDefaultOptions({ ...others, queries: { ...queries, retryDelay: 0 } });
  return client;
}

/** Renders routes with everything a screen stands on, and an API that gives the answers told. */
export function renderRoutes(routes: RouteObject[], { at = '/', answers = {} } = {}) {
  const fake = fakeFetch(answers);
  const session = createSession({ fetch: fake.fetch });
  const api = createApi(session, fake.fetch, 'http://localhost');
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const view = render(
    <MantineProvider theme={theme} env="test" forceColorScheme="light">
      <ApiProvider api={api}>
        <SessionProvider session={session}>
          <QueryClientProvider client={createQueries()}>
            <ArrivalProvider>
              <SayProvider>
                <RouterProvider router={router} flushSync={(change) => void flushSync(change)} />
              </SayProvider>
            </ArrivalProvider>
          </QueryClientProvider>
        </SessionProvider>
      </ApiProvider>
    </MantineProvider>,
  );
  return { ...view, fake, session, router, user: userEvent.setup() };
}

/** Renders one element at "/", for components that are no screens. */
export function renderPart(element: ReactElement, answers: Answers = {}) {
  return renderRoutes([{ path: '*', element }], { answers });
}
