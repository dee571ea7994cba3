import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { openAt } from '../../test/open';

const gbp = (pence: number) => ({ pence, currency: 'GBP' as const });

const path = '/api/v1/parties/partnership/partnership_1/accounts/school/114375';

const made = {
  seller: 'partnership:partnership_1',
  sellerName: 'The Grove',
  payer: 'school:114375',
  payerName: 'Ashdown Primary School',
  opening: gbp(0),
  closing: gbp(35_000),
  rows: [],
  owed: [],
  sum: gbp(35_000),
  onAccount: gbp(0),
  today: '2026-03-30',
  sent: [] as object[],
};

const byItself = {
  from: '2026-01-01',
  to: '2026-01-31',
  owed: gbp(12_000),
  sentAt: '2026-02-02T08:00:00Z',
  byItself: true,
};
const byHand = {
  from: '2026-01-01',
  to: '2026-03-30',
  owed: gbp(35_000),
  sentAt: '2026-03-30T09:00:00Z',
  byName: 'Olga Grove',
};

const open = (get: Parameters<typeof openAt>[1][string], post = json(byHand)) =>
  openAt('/accounts/partnership/partnership_1/school/114375?from=2026-01-01&to=2026-03-30', {
    [`GET ${path}`]: get,
    [`POST ${path}/letters`]: post,
  });

test('the seller sends the statement by letter, and the page says what was sent when', async () => {
  let sent: object[] = [byItself];
  const { user, sent: calls } = await open(() => json({ ...made, sent, maySend: true }));
  expect(await screen.findByText(/£120\.00 owed, by itself/)).toBeVisible();
  sent = [byHand, byItself];
  await user.click(screen.getByRole('button', { name: 'Send it now' }));
  expect(await screen.findByText('The statement is sent to Ashdown Primary School')).toBeInTheDocument();
  expect(await screen.findByText(/£350\.00 owed, by Olga Grove/)).toBeVisible();
  expect(calls(`POST ${path}/letters`)).toHaveLength(1);
});

test('the payer reads what was sent, and sends nothing', async () => {
  await open(json(made));
  expect(await screen.findByText('No statement of this account was sent yet.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send it now' })).not.toBeInTheDocument();
});

test('where it was not sent, the page says so', async () => {
  const problem = { status: 500, title: 'Internal Server Error', code: 'internal' };
  const { user } = await open(json({ ...made, maySend: true }), json(problem, 500));
  await user.click(await screen.findByRole('button', { name: 'Send it now' }));
  expect(await screen.findByText('The statement was not sent')).toBeVisible();
  expect(screen.getByText('No statement of this account was sent yet.')).toBeVisible();
});
