import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import { json, type fakeFetch } from '../../test/fetch';
import { head, renderRoutes, signedIn } from '../../test/render';

type Answers = Parameters<typeof fakeFetch>[0];

const event = {
  id: 'security_1',
  kind: 'failed',
  what: 'wrong_password',
  text: 'Did not get in: the password was wrong',
  person: 'Hanna Head',
  email: 'hanna@example.org',
  address: '203.0.113.7',
  device: 'Firefox on Windows',
  count: 12,
  firstAt: '2026-02-03T09:00:00Z',
  lastAt: '2026-02-03T10:00:00Z',
};

async function open(at: string, answers: Answers) {
  const view = renderRoutes(routes(), {
    at,
    answers: { ...signedIn(head), 'GET /api/v1/notices': json({ items: [], unread: 0 }), ...answers },
  });
  await act(() => view.session.start());
  return view;
}

test('a person reads what happened to their account', async () => {
  await open('/account/history', { 'GET /api/v1/me/security-events': json({ items: [event] }) });
  const row = await screen.findByRole('row', { name: /the password was wrong/ });
  expect(row).toHaveTextContent('203.0.113.7');
  expect(row).toHaveTextContent('Firefox on Windows');
  expect(row).toHaveTextContent('12');
});

test('an operator narrows what happened to a kind, an account and an address', async () => {
  const { user, fake } = await open('/security?kind=failed', {
    'GET /api/v1/security-events': json({ items: [event] }),
  });
  expect(await screen.findByRole('row', { name: /Hanna Head, hanna@example.org/ })).toBeVisible();
  await user.type(screen.getByLabelText('Network address'), '203.0.113.7');
  await user.type(screen.getByLabelText('E-mail address of the account'), 'hanna@example.org');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  await screen.findByDisplayValue('203.0.113.7');
  const last = fake.calls.filter(({ route }) => route === 'GET /api/v1/security-events').at(-1);
  expect(last?.url.search).toContain('address=203.0.113.7');
  expect(last?.url.search).toContain('kind=failed');
});

test('an address that nobody has is shown by the beginning of its hash', async () => {
  await open('/security', {
    'GET /api/v1/security-events': json({ items: [{ ...event, person: '', unknown: ['0a1b2c3d'] }] }),
  });
  expect(await screen.findByText('Not known (0a1b2c3d)')).toBeVisible();
});
