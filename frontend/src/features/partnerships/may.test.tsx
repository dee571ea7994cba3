import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import { json } from '../../test/fetch';
import { head, renderRoutes, signedIn } from '../../test/render';

const nothing = { mayChange: false, mayBringIn: false, mayReadStanding: false, maySeePayee: false };

/** What the API says of how it is paid. */
const closed = { maySee: false, mayAsk: false };

async function see(may: Partial<typeof nothing>, paid = closed, at = '/partnerships/p1') {
  const partnership = {
    id: 'p1',
    name: 'City Alliance',
    kind: 'alliance',
    widenDays: 7,
    paymentDays: 30,
    brokerage: { mode: 'none' },
    ...nothing,
    ...may,
  };
  const view = renderRoutes(routes(), {
    at,
    answers: {
      ...signedIn(head),
      'GET /api/v1/notices': json({ items: [], unread: 0 }),
      'GET /api/v1/partnerships': json({ items: [partnership] }),
      'GET /api/v1/partnerships/p1': json(partnership, 200, { ETag: '"1"' }),
      'GET /api/v1/partnerships/p1/schools': json({
        items: [{ urn: '114375', name: 'Ashdown Primary School', status: 'open' }],
      }),
      'GET /api/v1/partnerships/p1/payee': json(paid, 200, { ETag: '"1"' }),
      'GET /api/v1/partnerships/p1/requests': json({ items: [] }),
    },
  });
  await act(() => view.session.start());
  await screen.findByRole('heading', { level: 1 });
}

const offered = () => ({
  change: screen.queryByRole('link', { name: 'Change the terms' }) !== null,
  end: screen.queryByRole('button', { name: /^End the membership/ }) !== null,
  bring: screen.queryByRole('heading', { name: 'Bring in a list of schools' }) !== null,
  paid: screen.queryByText('Is paid') !== null,
  payee: screen.queryByRole('link', { name: 'Change how it is paid' }) !== null,
  standing: screen.queryByRole('link', { name: 'Who is busy, who is not reached' }) !== null,
});

const none = { change: false, end: false, bring: false, paid: false, payee: false, standing: false };

test.each<[string, Partial<typeof nothing>, typeof closed, Partial<typeof none>]>([
  ['a reader', {}, closed, {}],
  ['a head of its schools', { maySeePayee: true }, { maySee: true, mayAsk: false }, { paid: true }],
  [
    'its broker',
    { mayChange: true, mayReadStanding: true, maySeePayee: true },
    { maySee: true, mayAsk: true },
    { change: true, end: true, paid: true, payee: true, standing: true },
  ],
  [
    'an operator',
    { mayChange: true, mayBringIn: true, mayReadStanding: true, maySeePayee: true },
    { maySee: false, mayAsk: true },
    { change: true, end: true, bring: true, payee: true, standing: true },
  ],
])('%s is offered what the API lets them do with a partnership', async (_, may, paid, expected) => {
  await see(may, paid);
  await screen.findByText('Ashdown Primary School');
  if (may.maySeePayee) await screen.findByRole('heading', { name: 'How it is paid' });
  expect(offered()).toEqual({ ...none, ...expected });
});

test('its terms are changed by those whom the API lets', async () => {
  await see({}, closed, '/partnerships/p1/edit');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('There is nothing here');
});
