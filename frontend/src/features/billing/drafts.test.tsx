import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { SelfBillDraft } from '../../api/types';
import { json, problem } from '../../test/fetch';
import { buyer, gbp, issuer, openAt, selfBill } from './billing.fixture';

const held: SelfBillDraft = {
  id: 'selfbill_7',
  customer: 'partnership:partnership_1',
  customerName: 'Weald Alliance',
  homeUrn: '114375',
  homeName: 'Ashdown Primary School',
  invoiceId: 'invoice_1',
  leaderName: 'Priya Raman',
  lines: selfBill.lines,
  net: gbp(35_000),
  madeAt: '2026-02-03T09:00:00Z',
  holds: ['no_agreement', 'vat_undecided'],
};
const none = { 'GET /api/v1/self-bills': json({ items: [] }) };

test('the leader’s school reads what it is owed, why that waits, and where to see to it', async () => {
  await openAt('/self-bills', buyer, { ...none, 'GET /api/v1/self-bill-drafts': json({ items: [held] }) });
  const row = await screen.findByRole('row', { name: /Weald Alliance.*Priya Raman.*£350.00/ });
  expect(row).toHaveTextContent('No self-billing agreement is in force');
  expect(row).toHaveTextContent('The leader’s school has not decided the VAT of the release of its staff');
  expect(screen.getByRole('link', { name: 'self-billing and VAT of your school' })).toHaveAttribute(
    'href',
    '/schools/114375/payee',
  );
  expect(screen.queryByRole('button', { name: 'Issue' })).not.toBeInTheDocument();
});

test('whoever draws it up issues one that waits for nothing more, and is asked once before', async () => {
  const free = { ...held, id: 'selfbill_8', homeName: 'Weald School', holds: [] };
  const { user, fake } = await openAt('/self-bills', issuer, {
    ...none,
    'GET /api/v1/self-bill-drafts': json({ items: [held, free] }),
    'POST /api/v1/self-bill-drafts/selfbill_8/issue': json(selfBill),
  });
  expect(await screen.findByRole('row', { name: /Ashdown Primary School/ })).toHaveTextContent('Not yet');
  await user.click(screen.getByRole('button', { name: 'Issue' }));
  const dialog = await screen.findByRole('dialog', { name: 'Issue the self-bill to Weald School' });
  expect(dialog).toHaveTextContent('£350.00');
  await user.click(within(dialog).getByRole('button', { name: 'Issue self-bill' }));
  expect(await screen.findByText('SB-000007 is issued to Ashdown Primary School')).toBeInTheDocument();
  expect(fake.calls.some(({ route }) => route === 'POST /api/v1/self-bill-drafts/selfbill_8/issue')).toBe(true);
});

test('where none waits, nothing is said of it', async () => {
  await openAt('/self-bills', buyer, { ...none, 'GET /api/v1/self-bill-drafts': json({ items: [] }) });
  expect(await screen.findByText('No self-bills yet')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Waiting' })).not.toBeInTheDocument();
});

test('what waits cannot be read, and the rest is there', async () => {
  await openAt('/self-bills', buyer, { ...none, 'GET /api/v1/self-bill-drafts': problem(503) });
  expect(await screen.findByText('No self-bills yet')).toBeInTheDocument();
});
