import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { creditedWith, gbp, issuer, open, tagged, toIssuer } from './billing.fixture';

test('a part is taken back by line: what is left is said, and more than that is not sent', async () => {
  const part = { ...toIssuer, credited: gbp(10_000), creditNotes: [{ ...creditedWith, amount: gbp(10_000) }] };
  const { user, fake } = await open(issuer, {
    'POST /api/v1/invoices/invoice_1/credit-notes': tagged(part, '"4"'),
  });
  await user.click(await screen.findByRole('radio', { name: 'Sums of some lines' }));
  await user.type(screen.getByLabelText('Why, for both schools to read'), 'Short');
  await user.click(screen.getByRole('button', { name: 'Take the invoice back' }));
  expect(await screen.findByRole('link', { name: 'Enter a sum for at least one line' })).toBeInTheDocument();
  const line = screen.getByLabelText(toIssuer.lines[0]?.description ?? '');
  await user.type(line, '350.01');
  await user.click(screen.getByRole('button', { name: 'Take the invoice back' }));
  expect(
    await screen.findByRole('link', { name: 'Enter more than £0 and at most £350.00, before VAT' }),
  ).toBeInTheDocument();
  await user.clear(line);
  await user.type(line, '100');
  await user.click(screen.getByRole('button', { name: 'Take the invoice back' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Issue credit note' }));
  await screen.findByText('Credit note CN-000003 is issued. It takes £100.00 back from INV-000007.');
  const sent = fake.calls.find(({ route }) => route.endsWith('/credit-notes'));
  expect(sent?.body).toEqual({ reason: 'Short', lines: [{ line: 0, net: gbp(10_000) }] });
});

test('what did not take place is proposed as a credit note', async () => {
  const over = { ...toIssuer, toCredit: [{ line: 0, net: gbp(17_500) }] };
  const { user, fake } = await open(issuer, {
    'GET /api/v1/invoices/invoice_1': tagged(over, '"3"'),
    'POST /api/v1/invoices/invoice_1/credit-notes': tagged({ ...toIssuer, creditNotes: [creditedWith] }, '"4"'),
  });
  expect(await screen.findByText('£175.00 before VAT is to be credited')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Take the invoice back' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Issue credit note' }));
  await screen.findByText(/^Credit note CN-000003 is issued/);
  const sent = fake.calls.find(({ route }) => route.endsWith('/credit-notes'));
  expect(sent?.body).toEqual({
    reason: 'It was invoiced in advance and did not take place.',
    lines: [{ line: 0, net: gbp(17_500) }],
  });
});
