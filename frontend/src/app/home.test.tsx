import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, Membership } from '../api/types';
import { fakeFetch, json } from '../test/fetch';
import { head, renderRoutes, signedIn } from '../test/render';
import { routes } from './routes';

type Answers = Parameters<typeof fakeFetch>[0];

const [school] = head.memberships as [Membership];
const pending: Membership = { ...school, id: 'mem_3', state: 'pending' };
const quiet = { 'GET /api/v1/notices': json({ items: [], unread: 0 }) };

async function open(at: string, answers: Answers) {
  const view = renderRoutes(routes(), { at, answers: { ...quiet, ...answers } });
  await act(() => view.session.start());
  return view;
}

test('a leader reads at home where they go next, and how to get there', async () => {
  const visit = {
    id: 'v1',
    date: '2026-02-10',
    when: 'Tue 10 Feb 2026, morning',
    about: 'Number sense, A-4001',
    schoolName: 'Aldgate Primary',
    address: ['1 High Street', 'EC3A 5DE'],
    contact: 'Hanna Head, head',
    email: 'hanna@aldgate.example',
    map: 'https://www.openstreetmap.org/?mlat=51.5',
    lacking: ['No insurance is noted.'],
    action: 'See the visit',
    path: '/enquiries/e1?on=v1',
  };
  const { fake } = await open('/', {
    ...signedIn(),
    'GET /api/v1/dashboard': json({ items: [], figures: [], visits: [visit], moreVisits: true }),
  });
  await screen.findByRole('heading', { level: 3, name: 'Tue 10 Feb 2026, morning: Aldgate Primary' });
  expect(screen.getByText(/1 High Street, EC3A 5DE/)).toBeVisible();
  expect(screen.getByText(/Ask for Hanna Head, head\./)).toBeVisible();
  expect(screen.getByText(/No insurance is noted\./)).toBeVisible();
  const map = screen.getByRole('link', { name: /^Map of Aldgate Primary/ });
  expect(map).toHaveAttribute('target', '_blank');
  expect(map).toHaveAttribute('rel', 'noopener noreferrer');
  expect(screen.getByRole('link', { name: 'See the visit, Tue 10 Feb 2026, morning' })).toHaveAttribute(
    'href',
    '/enquiries/e1?on=v1',
  );
  expect(screen.getByRole('link', { name: 'Later visits are in your diary' })).toBeVisible();
  expect(fake.calls.every(({ route }) => route.includes(' /api/'))).toBe(true);
});

test('who waits to be let in can draft a need, and finds the draft at home', async () => {
  const waiting: Account = { ...head, memberships: [{ ...pending, role: 'head' }] };
  const draft = {
    id: 'n1',
    ref: 'N-2001',
    state: 'draft',
    what: 'Phonics.',
    school: { urn: '114375', name: 'Ashdown Primary School' },
  };
  const { user } = await open('/', {
    ...signedIn(waiting),
    'GET /api/v1/needs': json({ items: [draft] }),
    'GET /api/v1/themes': json({ items: [] }),
  });
  expect(await screen.findByRole('link', { name: 'N-2001, Ashdown Primary School' })).toHaveAttribute(
    'href',
    '/needs/n1',
  );
  await user.click(screen.getByRole('link', { name: 'Draft a need' }));
  expect(await screen.findByRole('heading', { level: 1, name: /^What is the matter/ })).toBeVisible();
});
