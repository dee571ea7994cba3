import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { flushSync } from 'react-dom';
import { RouterProvider } from 'react-router';
import type { Api } from '../api/client';
import { ApiProvider } from '../api/provider';
import { SessionProvider } from '../session/provider';
import type { Session } from '../session/session';
import { ArrivalProvider } from '../ui/arrival';
import { SayProvider } from '../ui/Say';
import { theme } from '../ui/theme';

export interface AppProps {
  api: Api;
  session: Session;
  queries: QueryClient;
  router: ComponentProps<typeof RouterProvider>['router'];
}

/** Everything that screens stand on, joined. */
export function App({ api, session, queries, router }: AppProps) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" deduplicateCssVariables={false}>
      <ApiProvider api={api}>
        <SessionProvider session={session}>
          <QueryClientProvider client={queries}>
            <ArrivalProvider>
              <SayProvider>
                {/* Else no navigation can be shown at once, and a box that the address ticks would untick itself. */}
                <RouterProvider router={router} flushSync={(change) => void flushSync(change)} />
              </SayProvider>
            </ArrivalProvider>
          </QueryClientProvider>
        </SessionProvider>
      </ApiProvider>
    </MantineProvider>
  );
}
