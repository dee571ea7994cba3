import { act } from '@testing-library/react';
import type { Account } from '../api/types';
import { routes } from '../app/routes';
import { type fakeFetch, json } from './fetch';
import { head, renderRoutes, signedIn } from './render';

export type Answers = Parameters<typeof fakeFetch>[0];

/** An address of the web app for somebody signed in who has no notices, and `sent`: what was asked of one route. */
export async function openAt(at: string, answers: Answers, account: Account = head) {
  const quiet = { 'GET /api/v1/notices': json({ items: [], unread: 0 }) };
  const view = renderRoutes(routes(), { at, answers: { ...signedIn(account), ...quiet, ...answers } });
  await act(() => view.session.start());
  const sent = (route: string) => view.fake.calls.filter((call) => call.route === route);
  return { ...view, sent };
}

/** An answer that never comes: the page stays as it is while it loads. */
export const never = () => new Promise<Response>(() => undefined);

/** No answer comes, because the line is down. */
export const offline = (): never => {
  throw new TypeError('Failed to fetch');
};
