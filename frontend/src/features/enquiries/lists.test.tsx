import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { head } from '../../test/render';
import { action, agreed, open, proposal, thread } from './enquiries.fixture';

test('what waits for the person says so in the list; a head sees what to release', async () => {
  const asked = thread({ state: 'proposed' });
  await open('/enquiries', {
    'GET /api/v1/enquiries': ({ url }) => json({ items: url.searchParams.get('live') === 'true' ? [asked] : [] }),
    'GET /api/v1/releases': json({ items: [] }),
    'GET /api/v1/waiting': json({
      items: [
        { ...action('accept', 'p1'), enquiry: asked },
        { ...action('record', 'v9'), enquiry: asked },
      ],
    }),
  });
  await screen.findByRole('heading', { level: 1, name: 'Enquiries' });
  expect(await screen.findByText('Your turn')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Number sense' })).toHaveAttribute('href', '/enquiries/e1?do=accept&on=p1');
  expect(screen.getByText(/Nothing to decide/)).toBeVisible();
});

test('an empty list offers the first step', async () => {
  const { fake } = await open('/enquiries', {
    'GET /api/v1/enquiries': json({ items: [] }),
    'GET /api/v1/releases': json({ items: [] }),
  });
  expect(await screen.findByRole('link', { name: 'Go to your needs' })).toHaveAttribute('href', '/needs');
  expect(fake.calls.find(({ route }) => route === 'GET /api/v1/enquiries')?.url.searchParams.get('school')).toBe(
    head.memberships[0]?.place.id,
  );
});

test('a release in the list leads to its form, with its dates and its deadline', async () => {
  const release = {
    id: 'r1',
    version: 1,
    proposalId: 'p1',
    state: 'asked',
    askedAt: '2026-02-02T10:00:00Z',
    decideBy: '2026-03-02T23:59:00Z',
  };
  await open('/enquiries', {
    'GET /api/v1/enquiries': json({ items: [] }),
    'GET /api/v1/releases': json({
      items: [{ ...release, enquiry: thread({ state: 'proposed' }), proposal: proposal() }],
    }),
  });
  const row = await screen.findByRole('row', { name: /Nadia Farouk/ });
  expect(within(row).getByRole('link')).toHaveAttribute('href', '/enquiries/e1?do=grant&on=r1');
  expect(row).toHaveTextContent('Mon 2 Mar 2026');
  expect(row).toHaveTextContent('Tue 3 Mar 2026');
});

test('the list tells a cancelled agreement from one that stands', async () => {
  const stands = agreed([]);
  const cancelled = { ...agreed([], { state: 'cancelled' }), id: 'e2', ref: 'E-3002', agreement: undefined };
  await open('/enquiries?show=ended', {
    'GET /api/v1/enquiries': json({ items: [stands, cancelled] }),
    'GET /api/v1/releases': json({ items: [] }),
  });
  expect(await screen.findByRole('row', { name: /E-3002/ })).toHaveTextContent('Agreement cancelled');
  expect(screen.getAllByText('Agreed')).toHaveLength(1);
});

test('the list of releases says what came of each, and which half of the day it is for', async () => {
  const times = { askedAt: '2026-02-02T10:00:00Z', decideBy: '2026-03-02T23:59:00Z' };
  const row = { version: 1, proposalId: 'p1', halfDays: 1, state: 'granted', ...times };
  const one = proposal({ slots: [{ date: '2026-03-03', half: 'pm' }], halfDays: 1 });
  const given = (id: string, enquiry: ReturnType<typeof thread>) => ({ ...row, id, enquiry, proposal: one });
  await open('/enquiries?releases=granted', {
    'GET /api/v1/enquiries': json({ items: [] }),
    'GET /api/v1/releases': json({
      items: [given('r1', agreed([], { state: 'cancelled' })), given('r2', agreed([])), given('r3', thread())],
    }),
  });
  const rows = await screen.findAllByRole('row', { name: /Nadia Farouk/ });
  expect(rows[0]).toHaveTextContent('Tue 3 Mar 2026, afternoon');
  const words = ['Agreement cancelled', 'Agreed', 'Released'];
  rows.forEach((each, i) => expect(each).toHaveTextContent(words[i] ?? ''));
});
