import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { offline } from '../../test/open';
import { buyer, invoice, issuer, open, openAt, tagged, toIssuer } from './billing.fixture';

const payments = 'POST /api/v1/invoices/invoice_1/payments';
const notices = 'POST /api/v1/invoices/invoice_1/payment-notices';

test('by the keyboard: Enter asks once, Escape sends nothing, and what was typed stays', async () => {
  const { user, fake } = await open(issuer, { [payments]: problem(503) });
  const amount = await screen.findByLabelText('Amount received, in pounds');
  await user.clear(amount);
  await user.click(amount);
  await user.paste('100');
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('£100.00');
  expect(dialog).toHaveTextContent('the rest stays owed');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(amount).toHaveValue('100');
  expect(fake.routes()).not.toContain(payments);
});

test('a transfer of more than is owed, or of tomorrow, is refused by the day and the sum that the API says', async () => {
  const { user, fake } = await open(issuer);
  const amount = await screen.findByLabelText('Amount received, in pounds');
  await user.clear(amount);
  await user.click(amount);
  await user.paste('350.01');
  const on = screen.getByLabelText('Date on the statement');
  expect(on).toHaveValue(invoice.today);
  expect(on).toHaveAttribute('max', invoice.today);
  await user.clear(on);
  await user.type(on, '2026-02-04');
  await user.click(screen.getByRole('button', { name: 'Record transfer' }));
  expect(await screen.findByRole('link', { name: 'Enter today or an earlier date' })).toBeVisible();
  expect(amount).toHaveAccessibleDescription(/£350\.00 is owed/);
  expect(fake.routes()).not.toContain(payments);
});

test('where the line is down the buyer reads so, and its reference stays for another try', async () => {
  const { user } = await open(buyer, { [notices]: offline });
  const reference = await screen.findByLabelText('Reference given to the bank');
  await user.clear(reference);
  await user.click(reference);
  await user.paste('Ashdown 7');
  await user.click(screen.getByRole('button', { name: 'Say that we have paid' }));
  expect(await screen.findByText(/on the internet/)).toBeVisible();
  expect(reference).toHaveValue('Ashdown 7');
});

test('who may neither record nor pay nor credit reads the paper, and is offered none of it', async () => {
  await open(buyer, { 'GET /api/v1/invoices/invoice_1': tagged(invoice, '"3"') });
  expect(await screen.findByRole('heading', { level: 1, name: 'Invoice INV-000007' })).toBeVisible();
  for (const name of ['Record transfer', 'Say that we have paid', 'Take the invoice back'])
    expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.getByRole('button', { name: /Download as PDF/ })).toBeVisible();
});

test('an invoice cannot be credited without a reason, and a refusal is said', async () => {
  const { user, fake } = await open(issuer, {
    'POST /api/v1/invoices/invoice_1/credit-notes': problem(409, { detail: 'Something was paid meanwhile.' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Take the invoice back' }));
  expect(screen.getByRole('link', { name: 'Say why, for both schools to read' })).toBeVisible();
  await user.click(screen.getByLabelText('Why, for both schools to read'));
  await user.paste('Wrong day');
  await user.click(screen.getByRole('button', { name: 'Take the invoice back' }));
  const dialog = await screen.findByRole('dialog', { name: 'Take INV-000007 back' });
  await user.click(within(dialog).getByRole('button', { name: 'Issue credit note' }));
  expect(await screen.findByText('Something was paid meanwhile.')).toBeVisible();
  expect(screen.getByLabelText('Why, for both schools to read')).toHaveValue('Wrong day');
  expect(fake.routes().filter((route) => route.endsWith('/credit-notes'))).toHaveLength(1);
});

test('a list too long for sums has none', async () => {
  await openAt('/invoices', issuer, { 'GET /api/v1/invoices': json({ items: [toIssuer], next: 'page-2' }) });
  expect(await screen.findByRole('row', { name: /INV-000007/ })).toHaveTextContent('£350.00');
  expect(screen.queryByRole('row', { name: /^In all/ })).toBeNull();
  expect(screen.getByText('1 shown, there are more')).toBeVisible();
});
