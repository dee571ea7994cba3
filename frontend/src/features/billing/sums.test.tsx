import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Invoice } from '../../api/types';
import { gbp, issuer, openAt, tagged, toIssuer } from './billing.fixture';

test('an invoice of a trust names its school, its sums add up, and who acts for both sides reads why', async () => {
  const part: Invoice = {
    ...toIssuer,
    payer: 'payer:p',
    payerName: 'Fen Trust',
    credited: gbp(4_000),
    forgone: gbp(1_000),
    owed: gbp(toIssuer.total.pence - 5_000),
    mayRecord: false,
    whyNot: 'You act for the school that owes this invoice.',
    beside: { id: 'invoice_2', number: 'INV-000008', issuerName: 'The Grove' },
  };
  await openAt('/invoices/invoice_1', issuer, { 'GET /api/v1/invoices/invoice_1': tagged(part, '"3"') });
  expect(await screen.findByText('You act for the school that owes this invoice.')).toBeInTheDocument();
  expect(screen.getByText(/^Ashdown Primary School \(URN /)).toBeInTheDocument();
  expect(screen.getByText('Taken back by credit notes').parentElement).toHaveTextContent('−£40.00');
  expect(screen.getByText('Written off').parentElement).toHaveTextContent('−£10.00');
  expect(screen.getByRole('link', { name: 'Invoice INV-000008 of The Grove for its brokerage' })).toHaveAttribute(
    'href',
    '/invoices/invoice_2',
  );
});
