import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { gbp, invoice, issuer, tagged, openAt, visit } from './billing.fixture';

const preview = {
  halfDays: 1,
  mode: 'none',
  support: gbp(17_500),
  brokerage: gbp(0),
  pays: gbp(17_500),
  receives: gbp(17_500),
  vat: gbp(3_500),
  paysWithVat: gbp(21_000),
  receivesWithVat: gbp(17_500),
  taxes: { support: { reason: 'standard', rate: 2000 } },
  invoices: 1,
  payer: 'school:100001',
  payerName: 'Ashdown Primary School',
  account: true,
};
const toIssue = {
  'GET /api/v1/invoice-preview': json(preview),
  'GET /api/v1/agreements-to-prepare': json({ items: [] }),
  'GET /api/v1/invoice-drafts': json({ items: [] }),
  'GET /api/v1/invoices-to-credit': json({ items: [] }),
};

test('the issuer chooses visits and VAT, sees what it comes to, and issues', async () => {
  const { user, fake, router } = await openAt('/invoices/new', issuer, {
    ...toIssue,
    'GET /api/v1/billable-visits': json({ items: [visit('visit_1', '2026-02-03'), visit('visit_2', '2026-02-04')] }),
    'POST /api/v1/invoices': tagged(invoice, '"1"'),
    'GET /api/v1/invoices/invoice_1': tagged(invoice, '"1"'),
  });
  await user.click(await screen.findByRole('checkbox', { name: /Wed 4 Feb 2026/ }));
  expect(await screen.findByText('VAT: 20 %')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Issue invoice for 1 visit' }));
  const dialog = await screen.findByRole('dialog', { name: 'Invoice Ashdown Primary School' });
  expect(dialog).toHaveTextContent('£210.00');
  await user.click(within(dialog).getByRole('button', { name: 'Issue invoice' }));
  expect(await screen.findByRole('heading', { name: 'Invoice INV-000007' })).toBeInTheDocument();
  expect(router.state.location.pathname).toBe('/invoices/invoice_1');
  const sent = fake.calls.find(({ route }) => route === 'POST /api/v1/invoices');
  expect(sent?.body).toEqual({
    visitIds: ['visit_1'],
  });
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/.{8}/);
});

test('who pays for another is named before anything is issued, and that no account is given', async () => {
  const { user } = await openAt('/invoices/new', issuer, {
    ...toIssue,
    'GET /api/v1/invoice-preview': json({ ...preview, payer: 'payer:p', payerName: 'Fen Trust', account: false }),
    'GET /api/v1/billable-visits': json({ items: [visit('visit_1', '2026-02-03')] }),
  });
  expect(await screen.findByText('Fen Trust pays for Ashdown Primary School.')).toBeInTheDocument();
  expect(screen.getByText(/^Your partnership has given no bank account/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Issue invoice for 1 visit' }));
  const dialog = await screen.findByRole('dialog', { name: 'Invoice Fen Trust' });
  expect(dialog).toHaveTextContent('is sent to Fen Trust');
  expect(dialog).toHaveTextContent('Fen Trust, for Ashdown Primary School');
});

test('agreements of one school share an invoice, each under its name', async () => {
  const other = { agreementId: 'agreement_2', agreementRef: 'A-4002', leaderName: 'Tom Okafor' };
  const { user, fake } = await openAt('/invoices/new', issuer, {
    ...toIssue,
    'GET /api/v1/invoice-preview': json({ ...preview, invoices: 2 }),
    'GET /api/v1/billable-visits': json({
      items: [visit('visit_1', '2026-02-03'), visit('visit_2', '2026-02-04', other)],
    }),
    'POST /api/v1/invoices': tagged(invoice, '"1"'),
    'GET /api/v1/invoices/invoice_1': tagged(invoice, '"1"'),
  });
  expect(await screen.findByRole('heading', { name: 'A-4002, visits of Tom Okafor' })).toBeInTheDocument();
  expect(screen.getByLabelText('What is sold under A-4002')).toBeInTheDocument();
  expect(await screen.findByText(/^2 invoices are issued: what is outside the scope/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Issue invoice for 2 visits' }));
  const dialog = await screen.findByRole('dialog', { name: 'Invoice Ashdown Primary School' });
  expect(dialog).toHaveTextContent('An invoice for 2 visits of A-4001 and A-4002');
  await user.click(within(dialog).getByRole('button', { name: 'Issue invoice' }));
  await screen.findByRole('heading', { name: 'Invoice INV-000007' });
  const sent = fake.calls.find(({ route }) => route === 'POST /api/v1/invoices');
  expect(sent?.body).toEqual({ visitIds: ['visit_1', 'visit_2'] });
});

test('the issuer says when an agreement is drafted', async () => {
  const { user, fake } = await openAt('/invoices/new', issuer, {
    ...toIssue,
    'GET /api/v1/billable-visits': json({ items: [visit('visit_1', '2026-02-03')] }),
    'PUT /api/v1/agreements/agreement_1/raising': tagged({ agreementId: 'agreement_1', raising: 'month' }, '"5"'),
  });
  await user.selectOptions(await screen.findByLabelText('When it is drafted'), 'At the end of each month');
  expect(await screen.findByText('When A-4001 is drafted is changed')).toBeInTheDocument();
  const sent = fake.calls.find(({ route }) => route === 'PUT /api/v1/agreements/agreement_1/raising');
  expect(sent?.body).toEqual({ raising: 'month' });
  expect(sent?.headers.get('If-Match')).toBe('"4"');
});

test('before the first visit the issuer says what is sold, and is led to the VAT table', async () => {
  const item = {
    agreementId: 'agreement_1',
    agreementRef: 'A-4001',
    enquiryId: 'e1',
    version: 4,
    buyerName: 'Ashdown',
    leaderName: 'Priya Raman',
    firstOn: '2026-02-03',
    sold: 'principal',
    supply: 'consultancy',
    missing: { vat: true, order: true },
    quote: { ...preview, vat: undefined, paysWithVat: undefined },
  };
  const other = {
    ...item,
    agreementId: 'agreement_2',
    enquiryId: 'e2',
    leaderName: 'Tom Okafor',
    missing: { vat: false, order: true },
    mayReadThread: true,
  };
  const { user, fake } = await openAt('/invoices/new', issuer, {
    ...toIssue,
    'GET /api/v1/billable-visits': json({ items: [] }),
    'GET /api/v1/agreements-to-prepare': json({ items: [item, other] }),
    'PUT /api/v1/agreements/agreement_1/supply': tagged(
      { agreementId: 'agreement_1', supply: 'training', missing: { vat: false, order: true } },
      '"5"',
    ),
  });
  expect(await screen.findByText(/^Support by Priya Raman.* The school pays £175.00 before VAT/)).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Support by Priya Raman' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Support by Tom Okafor' })).toHaveAttribute('href', '/enquiries/e2');
  expect(screen.getByRole('link', { name: 'Decide it in the VAT table' })).toHaveAttribute(
    'href',
    expect.stringMatching('^/partnerships/') as string,
  );
  await user.selectOptions(screen.getByLabelText('What is sold'), 'Training of people');
  expect(await screen.findByText('A-4001 is sold as training of people')).toBeInTheDocument();
  const sent = fake.calls.find(({ route }) => route === 'PUT /api/v1/agreements/agreement_1/supply');
  expect(sent?.body).toEqual({ supply: 'training' });
  expect(sent?.headers.get('If-Match')).toBe('"4"');
});

test('no visit chosen is said at once, and nothing is sent', async () => {
  const { user, fake } = await openAt('/invoices/new', issuer, {
    ...toIssue,
    'GET /api/v1/billable-visits': json({ items: [visit('visit_1', '2026-02-03')] }),
  });
  await user.click(await screen.findByRole('checkbox', { name: /Tue 3 Feb 2026/ }));
  await user.click(screen.getByRole('button', { name: 'Issue invoice for 0 visits' }));
  expect(await screen.findByRole('link', { name: 'Choose at least one visit' })).toBeInTheDocument();
  expect(fake.routes()).not.toContain('POST /api/v1/invoices');
});
