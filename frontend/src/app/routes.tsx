import type { RouteObject } from 'react-router';
import { ErrorPage } from './ErrorPage';
import { NotFound } from '../session/NotFound';
import { RequireSession } from '../session/RequireSession';
import type { Screen } from './screen';
import { screens } from './screens';
import { Loading } from '../ui/Loading';
import { Shell } from './Shell';

function toRoute({ path, load }: Screen): RouteObject {
  return {
    path,
    ErrorBoundary: ErrorPage,
    lazy: async () => ({ Component: (await load()).default }),
  };
}

/** The router's table, made from the table of screens. */
export function routes(table: readonly Screen[] = screens): RouteObject[] {
  return [
    {
      Component: Shell,
      ErrorBoundary: ErrorPage,
      HydrateFallback: () => <Loading what="Lateral" />,
      children: [
        ...table.filter((screen) => screen.open).map(toRoute),
        { Component: RequireSession, children: table.filter((screen) => !screen.open).map(toRoute) },
        { path: '*', Component: NotFound },
      ],
    },
  ];
}
