import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { buyer, gbp, issuer, openAt, selfBill } from './billing.fixture';

const payment = {
  id: 'paidout_1',
  amount: gbp(35_000),
  paidOn: '2026-02-10',
  reference: 'SB-000007',
  byHand: true,
  recordedAt: '2026-02-10T09:00:00Z',
};
const paid = {
  ...selfBill,
  state: 'paid' as const,
  paid: gbp(35_000),
  owed: gbp(0),
  lastPaid: '2026-02-10',
  waits: undefined,
  paidOut: [payment],
};
const page = (bill: object) => ({ 'GET /api/v1/self-bills/selfbill_1': json(bill) });

test('who drew a self-bill up records what it paid, and is asked once before', async () => {
  const { user, fake } = await openAt('/self-bills/selfbill_1', issuer, {
    ...page({ ...selfBill, mayPayOut: true }),
    'POST /api/v1/self-bills/selfbill_1/payments': json({ ...paid, mayUndoPaidOut: true }),
  });
  const amount = await screen.findByLabelText('Amount paid, in pounds');
  await user.clear(amount);
  await user.type(amount, '400');
  await user.click(screen.getByRole('button', { name: 'Record payment' }));
  expect(await screen.findAllByText('Only £350.00 is owed')).not.toHaveLength(0);
  await user.clear(amount);
  await user.type(amount, '350');
  await user.click(screen.getByRole('button', { name: 'Record payment' }));
  const dialog = await screen.findByRole('dialog', { name: 'Record a payment of SB-000007' });
  expect(dialog).toHaveTextContent('the self-bill is paid in full');
  await user.click(within(dialog).getByRole('button', { name: 'Record payment' }));
  expect(await screen.findByText('£350.00 is recorded. SB-000007 is paid in full.')).toBeInTheDocument();
  expect(screen.getByText('£350.00 paid by bank transfer on Tue 10 Feb 2026')).toBeInTheDocument();
  const sent = fake.calls.find(({ route }) => route.startsWith('POST /api/v1/self-bills/'));
  expect(sent?.body).toMatchObject({ amount: gbp(35_000), reference: 'SB-000007' });
});

test('a payment that was none is taken back with a reason', async () => {
  const { user } = await openAt('/self-bills/selfbill_1', issuer, {
    ...page({ ...paid, mayUndoPaidOut: true }),
    'POST /api/v1/self-bill-payments/paidout_1/undo': json({
      ...selfBill,
      paidOut: [{ ...payment, byHand: false, undoneAt: '2026-02-11T09:00:00Z', undoneWhy: 'A slip.' }],
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Take this payment back' }));
  const dialog = await screen.findByRole('dialog', { name: 'Take this payment back' });
  await user.click(within(dialog).getByRole('button', { name: 'Take it back' }));
  expect(await within(dialog).findAllByText('Say why, for the school reads it too')).not.toHaveLength(0);
  await user.type(within(dialog).getByLabelText('Why'), 'A slip.');
  await user.click(within(dialog).getByRole('button', { name: 'Take it back' }));
  expect(await screen.findByText('That payment was taken back')).toBeInTheDocument();
});

test('the leader’s school reads what is owed, where it is held, and when it was paid', async () => {
  const owes = { ...selfBill, id: 'selfbill_3', state: 'paid', owed: gbp(-5_000), waits: 'Your school owes £50.00 on it.' };
  await openAt('/self-bills', buyer, {
    'GET /api/v1/self-bills': json({ items: [selfBill, { ...paid, id: 'selfbill_2' }, owes] }),
    'GET /api/v1/self-bill-drafts': json({ items: [] }),
  });
  const rows = await screen.findAllByRole('row', { name: /SB-000007/ });
  expect(rows[0]).toHaveTextContent('waits for the invoice of this support to be paid');
  expect(rows[1]).toHaveTextContent('Paid, Tue 10 Feb 2026');
  expect(rows[2]).toHaveTextContent('Owed back');
  expect(screen.queryByRole('button', { name: 'Record payment' })).not.toBeInTheDocument();
});
