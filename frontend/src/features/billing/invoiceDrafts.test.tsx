import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { gbp, invoice, issuer, openAt, tagged, visit } from './billing.fixture';

const listed = {
  id: 'draft_1',
  version: 1,
  seller: 'partnership:partnership_1',
  buyerUrn: '114375',
  buyerName: 'Ashdown Primary School',
  agreementRef: 'A-4001',
  leaderName: 'Priya Raman',
  count: 1,
  net: gbp(17_500),
  state: 'open',
  madeByName: 'Maureen Slade',
  madeAt: '2026-02-10T09:00:00Z',
};
const would = {
  payerName: 'Ashdown Primary School',
  dueOn: '2026-03-12',
  lines: invoice.lines,
  net: gbp(17_500),
  vat: gbp(3_500),
  total: gbp(21_000),
  taxed: [{ rate: 2000, reason: 'standard', net: gbp(17_500), vat: gbp(3_500) }],
};
const draft = { ...listed, visits: [visit('visit_1', '2026-02-03')], would: [would], ended: [] };
const preview = {
  halfDays: 1,
  mode: 'none',
  support: gbp(17_500),
  brokerage: gbp(0),
  pays: gbp(17_500),
  receives: gbp(17_500),
  taxes: {},
  invoices: 1,
};

test('chosen visits are kept as a draft, which is read as it would be and issued', async () => {
  const { user, fake, router } = await openAt('/invoices/new', issuer, {
    'GET /api/v1/billable-visits': json({ items: [visit('visit_1', '2026-02-03')] }),
    'GET /api/v1/invoice-drafts': json({ items: [listed] }),
    'GET /api/v1/invoices-to-credit': json({ items: [] }),
    'GET /api/v1/invoice-preview': json(preview),
    'GET /api/v1/agreements-to-prepare': json({ items: [] }),
    'POST /api/v1/invoice-drafts': tagged(draft, '"1"'),
    'GET /api/v1/invoice-drafts/draft_1': tagged(draft, '"1"'),
    'POST /api/v1/invoice-drafts/draft_1/issue': tagged(invoice, '"1"'),
    'GET /api/v1/invoices/invoice_1': tagged(invoice, '"1"'),
  });
  expect(await screen.findByRole('link', { name: 'Ashdown Primary School' })).toHaveAttribute(
    'href',
    '/invoices/drafts/draft_1',
  );
  await user.click(await screen.findByRole('button', { name: 'Keep as a draft' }));
  expect(await screen.findByRole('heading', { name: 'Draft of an invoice to Ashdown Primary School' })).toBeInTheDocument();
  const sent = fake.calls.find(({ route }) => route === 'POST /api/v1/invoice-drafts');
  expect(sent?.body).toEqual({ visitIds: ['visit_1'] });
  expect(screen.getByText('VAT at 20 % on £175.00')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Issue invoice' }));
  const dialog = await screen.findByRole('dialog', { name: 'Invoice Ashdown Primary School' });
  expect(dialog).toHaveTextContent('£210.00');
  await user.click(within(dialog).getByRole('button', { name: 'Issue invoice' }));
  await screen.findByRole('heading', { name: 'Invoice INV-000007' });
  expect(router.state.location.pathname).toBe('/invoices/invoice_1');
  const issued = fake.calls.find(({ route }) => route === 'POST /api/v1/invoice-drafts/draft_1/issue');
  expect(issued?.headers.get('If-Match')).toBe('"1"');
});

test('a draft says what hinders it and what ended; visits that may share it can be added', async () => {
  const { user, fake } = await openAt('/invoices/drafts/draft_1', issuer, {
    'GET /api/v1/billable-visits': json({
      items: [visit('visit_2', '2026-02-04'), visit('visit_3', '2026-02-05', { together: 'birch' })],
    }),
    'GET /api/v1/invoice-drafts/draft_1': tagged(
      { ...draft, would: [], hinders: 'The VAT is not decided.', ended: ['A-4001'] },
      '"2"',
    ),
    'PUT /api/v1/invoice-drafts/draft_1': tagged(draft, '"3"'),
  });
  expect(await screen.findByText('The VAT is not decided.')).toBeInTheDocument();
  expect(screen.getByText('Cancelled since: A-4001')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Issue invoice' })).not.toBeInTheDocument();
  expect(screen.queryByRole('checkbox', { name: /5 Feb/ })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('checkbox', { name: /Wed 4 Feb 2026/ }));
  await user.click(screen.getByRole('button', { name: 'Change the draft' }));
  await screen.findByText('The draft is changed');
  const sent = fake.calls.find(({ route }) => route === 'PUT /api/v1/invoice-drafts/draft_1');
  expect(sent?.body).toEqual({ visitIds: ['visit_1', 'visit_2'] });
  expect(sent?.headers.get('If-Match')).toBe('"2"');
});

test('a draft that somebody issued leads to its invoice', async () => {
  await openAt('/invoices/drafts/draft_1', issuer, {
    'GET /api/v1/invoice-drafts/draft_1': tagged(
      { ...draft, state: 'issued', would: [], visits: [], invoiceId: 'invoice_1', number: 'INV-000007' },
      '"2"',
    ),
  });
  expect(await screen.findByRole('link', { name: 'INV-000007' })).toHaveAttribute('href', '/invoices/invoice_1');
  expect(screen.queryByRole('button', { name: 'Drop the draft' })).not.toBeInTheDocument();
});
