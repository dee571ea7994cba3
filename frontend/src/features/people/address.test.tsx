import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import { json, problem, type fakeFetch } from '../../test/fetch';
import { head, renderRoutes, signedIn } from '../../test/render';

type Answers = Parameters<typeof fakeFetch>[0];

async function open(at: string, answers: Answers) {
  const view = renderRoutes(routes(), {
    at,
    answers: { ...signedIn(head), 'GET /api/v1/notices': json({ items: [], unread: 0 }), ...answers },
  });
  await act(() => view.session.start());
  const sent = (route: string) => view.fake.calls.filter((call) => call.route === route);
  return { ...view, sent };
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name });
const change = {
  to: 'ruth@new.example',
  askedAt: '2026-02-01T09:00:00Z',
  expiresAt: '2126-02-08T09:00:00Z',
  oldSaid: false,
  newSaid: true,
};
const letter = { side: 'old', to: 'ruth@new.example', state: 'waiting', expiresAt: change.expiresAt, said: false };

test('another address is asked for, and the page says who has answered', async () => {
  const { user, sent } = await open('/account', {
    'GET /api/v1/me/address': json({ email: head.email }),
    'PUT /api/v1/me/address': json({ email: head.email, change }),
    'DELETE /api/v1/me/address/change': new Response(null, { status: 204 }),
  });
  await user.type(await screen.findByLabelText('New address'), 'ruth@new.example');
  await user.click(screen.getByRole('button', { name: 'Change address' }));
  await screen.findByText('ruth@new.example: said yes');
  expect(screen.getByText(`${head.email}: has not answered yet`)).toBeVisible();
  expect(sent('PUT /api/v1/me/address')[0]?.body).toEqual({ email: 'ruth@new.example' });
  await user.click(screen.getByRole('button', { name: 'Keep the address that I have' }));
  await screen.findByText('Your address stays as it is');
});

test.each([
  ['old', 'waiting', 'Yes, this was me', 'Thank you. One address has said yes'],
  ['new', 'done', 'Yes, this was me', 'Your address is changed'],
  ['old', 'stopped', 'No, this was not me', 'Your address stays as it is'],
  ['new', 'stopped', 'No, this was not me', 'Your address is not used'],
])('the owner of the %s address answers, and it is %s', async (side, state, press, then) => {
  const verb = press.startsWith('Yes') ? 'confirm' : 'stop';
  const { user, sent } = await open('/change-address?token=t1', {
    'POST /api/v1/address-changes/read': json({ ...letter, side }),
    [`POST /api/v1/address-changes/${verb}`]: json({ ...letter, side, state, said: verb === 'confirm' }),
  });
  await user.click(await screen.findByRole('button', { name: press }));
  await title(then);
  expect(sent(`POST /api/v1/address-changes/${verb}`)[0]?.body).toEqual({ token: 't1' });
});

test('who has said yes can still say no', async () => {
  await open('/change-address?token=t1', { 'POST /api/v1/address-changes/read': json({ ...letter, said: true }) });
  await screen.findByText(/You have said yes/);
  expect(screen.queryByRole('button', { name: 'Yes, this was me' })).toBeNull();
  expect(screen.getByRole('button', { name: 'No, this was not me' })).toBeVisible();
});

test('a link that leads nowhere says where to look', async () => {
  await open('/change-address?token=old', {
    'POST /api/v1/address-changes/read': problem(409, { detail: 'This link has been used.' }),
  });
  await title('This link cannot be used');
});
