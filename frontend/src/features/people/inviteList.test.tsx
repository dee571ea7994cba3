import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import { json } from '../../test/fetch';
import { inRole, renderRoutes, signedIn } from '../../test/render';

const lines = [
  {
    line: 1,
    text: 'ann@example.org,head,100001',
    email: 'ann@example.org',
    role: 'head',
    urn: '100001',
    school: 'Ash Primary',
    outcome: 'ready',
  },
  { line: 2, text: 'nobody', outcome: 'refused', why: 'This line needs an e-mail address like name@example.org.' },
];

const broker = inRole('broker', { kind: 'partnership', id: 'partnership_1', name: 'City Alliance' });

test('a broker sees what would become of a list before letters go out', async () => {
  const sent = [{ ...lines[0], outcome: 'sent' }, lines[1]];
  const view = renderRoutes(routes(), {
    at: '/people',
    answers: {
      ...signedIn(broker),
      'GET /api/v1/notices': json({ items: [], unread: 0 }),
      'GET /api/v1/partnerships/partnership_1/memberships': json({ items: [] }),
      'GET /api/v1/partnerships/partnership_1/invitations': json({ items: [] }),
      'POST /api/v1/invitation-lists': (call: { body: unknown }) =>
        json({ items: (call.body as { send: boolean }).send ? sent : lines }),
    },
  });
  await act(() => view.session.start());
  await view.user.type(await screen.findByLabelText('People'), 'ann@example.org,head,100001\nnobody');
  await view.user.click(screen.getByRole('button', { name: 'Check the list' }));
  expect(await screen.findByRole('table', { name: '1 to invite, 1 not invited' })).toBeVisible();
  expect(screen.getByText(/needs an e-mail address/)).toBeVisible();
  await view.user.click(screen.getByRole('button', { name: 'Send 1 invitation' }));
  expect(await screen.findByRole('table', { name: '1 invited, 1 not invited' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Send 1/ })).toBeNull();
});
