import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Refund } from '../../api/types';
import { json } from '../../test/fetch';
import { buyer, gbp, issuer, openAt, tagged } from '../billing/billing.fixture';

const asked: Refund = {
  id: 'refund_1',
  version: 1,
  number: 'RF-000001',
  issuer: 'partnership:partnership_1',
  issuerName: 'Weald Alliance',
  party: 'school:114375',
  partyName: 'Ashdown Primary School',
  amount: gbp(5_000),
  reason: 'It was paid twice.',
  state: 'asked',
  byName: 'Olga Grove',
  askedAt: '2026-02-10T09:00:00Z',
  paidOut: [],
  today: '2026-02-11',
};
const page = (refund: Refund) => ({ 'GET /api/v1/refunds/refund_1': tagged(refund, '"1"') });

test('a seller sees what is on account, and asks for a refund of at most that', async () => {
  const { user, fake } = await openAt('/refunds', issuer, {
    'GET /api/v1/parties/partnership/partnership_1/on-account': json({
      items: [{ party: 'school:114375', name: 'Ashdown Primary School', amount: gbp(5_000) }],
    }),
    'GET /api/v1/refunds': json({ items: [] }),
    'POST /api/v1/refunds': tagged(asked, '"1"'),
  });
  await user.click(await screen.findByRole('button', { name: 'Ask for a refund' }));
  const dialog = await screen.findByRole('dialog', { name: 'Ask for a refund to Ashdown Primary School' });
  const amount = within(dialog).getByLabelText('How much goes back, in pounds');
  await user.clear(amount);
  await user.type(amount, '60');
  await user.click(within(dialog).getByRole('button', { name: 'Ask for a refund' }));
  expect(await within(dialog).findAllByText('Only £50.00 is on account')).not.toHaveLength(0);
  await user.clear(amount);
  await user.type(amount, '50');
  await user.type(within(dialog).getByLabelText('Why it goes back'), 'It was paid twice.');
  await user.click(within(dialog).getByRole('button', { name: 'Ask for a refund' }));
  expect(await screen.findByText('Somebody else who handles this money is asked to decide.')).toBeInTheDocument();
  const sent = fake.calls.find(({ route }) => route === 'POST /api/v1/refunds');
  expect(sent?.body).toMatchObject({ party: 'school:114375', amount: gbp(5_000) });
});

test('another person approves it, and it is recorded as sent', async () => {
  const approved: Refund = { ...asked, version: 2, state: 'approved', mayPayRefund: true, mayWithdraw: true };
  const { user } = await openAt('/refunds/refund_1', issuer, {
    ...page({ ...asked, mayDecide: true, mayWithdraw: true }),
    'POST /api/v1/refunds/refund_1/approve': tagged(approved, '"2"'),
    'POST /api/v1/refunds/refund_1/payments': tagged({ ...approved, state: 'paid', paidOn: '2026-02-11' }, '"3"'),
  });
  await user.click(await screen.findByRole('button', { name: 'Approve the refund' }));
  const dialog = await screen.findByRole('dialog', { name: 'Approve refund RF-000001' });
  expect(dialog).toHaveTextContent('£50.00');
  await user.click(within(dialog).getByRole('button', { name: 'Approve the refund' }));
  await user.click(await screen.findByRole('button', { name: 'Record that it was sent' }));
  expect(await screen.findByText('Weald Alliance sent £50.00 back to Ashdown Primary School on Wed 11 Feb 2026.')).toBeVisible();
});

test('it is left on account with a reason', async () => {
  const { user } = await openAt('/refunds/refund_1', issuer, {
    ...page({ ...asked, mayDecide: true }),
    'POST /api/v1/refunds/refund_1/refuse': tagged({ ...asked, state: 'refused', why: 'It pays the next.' }, '"2"'),
  });
  await user.click(await screen.findByRole('button', { name: 'Leave it on account' }));
  const dialog = await screen.findByRole('dialog', { name: 'Leave it on account' });
  await user.click(within(dialog).getByRole('button', { name: 'Leave it on account' }));
  expect(await within(dialog).findAllByText('Say why it stays on account')).not.toHaveLength(0);
  await user.type(within(dialog).getByLabelText('Why it stays on account'), 'It pays the next.');
  await user.click(within(dialog).getByRole('button', { name: 'Leave it on account' }));
  expect(await screen.findByText('£50.00 stays on account: the refund was refused.')).toBeVisible();
});

test('the payer reads what comes back', async () => {
  await openAt('/refunds/refund_1', buyer, page({ ...asked, state: 'approved' }));
  expect(await screen.findByText('Weald Alliance will send £50.00 back to Ashdown Primary School.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Withdraw the refund' })).not.toBeInTheDocument();
});
