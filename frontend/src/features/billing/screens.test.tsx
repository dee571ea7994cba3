import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import {
  buyer,
  credited,
  creditedWith,
  creditNote,
  gbp,
  invoice,
  issuer,
  open,
  openAt,
  selfBill,
  tagged,
  toBuyer,
  toIssuer,
} from './billing.fixture';

test('the issuer records a transfer: it is asked about once, and tried again under the same key', async () => {
  const paid = {
    ...invoice,
    version: 4,
    state: 'paid',
    paid: gbp(35_000),
    owed: gbp(0),
    paidAt: '2026-02-10T09:00:00Z',
    paidOn: '2026-02-09',
  };
  let tries = 0;
  const { user, fake } = await open(issuer, {
    'GET /api/v1/invoices/invoice_1': () => (tries > 1 ? tagged(paid, '"4"') : tagged(toIssuer, '"3"')),
    'POST /api/v1/invoices/invoice_1/payments': () =>
      ++tries === 1 ? problem(503, { detail: 'Busy.' }) : tagged(paid, '"4"'),
  });
  const record = async () => {
    await user.click(await screen.findByRole('button', { name: 'Record transfer' }));
    const dialog = await screen.findByRole('dialog', { name: 'Record a payment on INV-000007' });
    expect(dialog).toHaveTextContent('£350.00');
    await user.click(within(dialog).getByRole('button', { name: 'Record transfer' }));
  };

  await record();
  expect(await screen.findByText('Busy.')).toBeInTheDocument();
  await record();
  expect(await screen.findByText('£350.00 is recorded. INV-000007 is paid in full.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Record transfer' })).not.toBeInTheDocument();
  expect(screen.getByText(/it was complete on/)).toHaveTextContent('complete on Mon 9 Feb 2026.'); // not when recorded

  const sent = fake.calls.filter(({ route }) => route.startsWith('POST /api/v1/invoices'));
  const keys = sent.map(({ headers }) => headers.get('Idempotency-Key'));
  expect(keys[0]).toMatch(/.{8}/);
  expect(keys[1]).toBe(keys[0]);
  expect(sent[1]?.body).toMatchObject({ amount: gbp(35_000), reference: 'INV-000007' });
});

test('another amount is another transfer, and what the API says of it stands at its field', async () => {
  const { user, fake } = await open(issuer, {
    'POST /api/v1/invoices/invoice_1/payments': () =>
      problem(422, { errors: [{ location: 'body.amount.pence', message: 'Only £100.00 is owed on INV-000007.' }] }),
  });
  const amount = await screen.findByLabelText('Amount received, in pounds');
  for (const typed of ['200', '150']) {
    await user.clear(amount);
    await user.type(amount, typed);
    await user.click(screen.getByRole('button', { name: 'Record transfer' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Record transfer' }));
    await screen.findByRole('link', { name: 'Only £100.00 is owed on INV-000007.' });
  }
  expect(amount).toHaveAccessibleDescription(/Only £100.00 is owed/);
  expect(amount).toHaveValue('150');
  const keys = fake.calls.map(({ headers }) => headers.get('Idempotency-Key')).filter(Boolean);
  expect(new Set(keys).size).toBe(2);
});

test('the buyer says that it paid; when money came meanwhile it sees that, and what it typed stays', async () => {
  const partPaid = { ...toBuyer, version: 4, state: 'part_paid', paid: gbp(10_000), owed: gbp(25_000) };
  let reads = 0;
  const { user, fake } = await open(buyer, {
    'GET /api/v1/invoices/invoice_1': () => (++reads === 1 ? tagged(toBuyer, '"3"') : tagged(partPaid, '"4"')),
    'POST /api/v1/invoices/invoice_1/payment-notices': ({ headers }) =>
      headers.get('If-Match') === '"4"'
        ? tagged(
            {
              ...partPaid,
              version: 5,
              notices: [{ on: '2026-02-10', reference: 'BACS 9', at: '2026-02-10T09:00:00Z', stands: true }],
            },
            '"5"',
          )
        : problem(412),
  });
  const reference = await screen.findByLabelText('Reference given to the bank');
  await user.clear(reference);
  await user.type(reference, 'BACS 9');
  await user.click(screen.getByRole('button', { name: 'Say that we have paid' }));
  expect(await screen.findByText(/Still owed: was “£350.00”, is now “£250.00”/)).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Keep what I typed' }));
  expect(screen.getByLabelText('Reference given to the bank')).toHaveValue('BACS 9');
  await user.click(screen.getByRole('button', { name: 'Say that we have paid' }));
  expect(await screen.findByText('Weald Alliance is told to look for your payment.')).toBeInTheDocument();
  const last = fake.calls.findLast(({ route }) => route.startsWith('POST /api/v1/invoices'));
  expect(last?.body).toMatchObject({ reference: 'BACS 9' });
});

test('a buyer who said that it paid is told so, and says it again only where it means another payment', async () => {
  const notice = { on: '2026-02-09', reference: 'BACS 8', at: '2026-02-10T09:00:00Z', stands: true };
  const said = { ...toBuyer, notices: [notice] };
  const { user, fake } = await open(buyer, {
    'GET /api/v1/invoices/invoice_1': () => tagged(said, '"3"'),
    'POST /api/v1/invoices/invoice_1/payment-notices': () => tagged(said, '"4"'),
  });
  expect(await screen.findByText('Your school says that it paid')).toBeVisible();
  const send = screen.getByRole('button', { name: 'Say that we have paid' });
  const sent = () => fake.calls.filter(({ route }) => route.startsWith('POST /api/v1/invoices'));
  await user.click(send);
  expect(await screen.findByRole('link', { name: /^Your school has said already that it paid/ })).toBeVisible();
  expect(sent()).toHaveLength(0);
  await user.click(screen.getByRole('checkbox', { name: /^This is another payment/ }));
  await user.click(send);
  expect(await screen.findByText('Weald Alliance is told to look for your payment.')).toBeInTheDocument();
  expect(sent()[0]?.body).toMatchObject({ again: true });
});

test('the buyer records nothing, and an invoice of others is not there', async () => {
  await open(buyer);
  expect(await screen.findByRole('heading', { name: 'Pay, and say so' })).toBeInTheDocument();
  // On the screen, and on paper.
  expect(screen.getAllByText('00012345')).toHaveLength(2);
  expect(screen.queryByRole('heading', { name: 'Record a bank transfer' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: /the whole thread/ })).toHaveAttribute('href', '/enquiries/enquiry_1');

  await open(buyer, { 'GET /api/v1/invoices/invoice_1': problem(404) });
  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeInTheDocument();
});

test('money that moved at Stripe without Lateral is shown to the issuer', async () => {
  const moved = {
    gatewayId: 'ch_1',
    kind: 'refund' as const,
    amount: gbp(1_000),
    status: 'partial',
    at: '2026-02-10T09:00:00Z',
  };
  await open(issuer, { 'GET /api/v1/invoices/invoice_1': tagged({ ...toIssuer, movements: [moved] }, '"3"') });
  expect((await screen.findByText('£10.00')).closest('li')).toHaveTextContent(
    '£10.00 was given back (ch_1, partial; seen on Tue 10 Feb 2026)',
  );
});

test('a list asks for the side and the state, and says what the API says of all of it', async () => {
  const { fake } = await openAt('/invoices?state=issued', buyer, {
    'GET /api/v1/invoices': json({
      items: [invoice, { ...invoice, id: 'invoice_2', number: 'INV-000008' }],
      next: 'page-2',
      sums: { total: gbp(105_000), credited: gbp(3_500), writtenOff: gbp(1_500), paid: gbp(10_000), owed: gbp(90_000) },
    }),
  });
  expect(await screen.findByRole('link', { name: 'INV-000008' })).toHaveAttribute('href', '/invoices/invoice_2');
  const all = screen.getByRole('row', { name: /^In all, also of those not shown yet/ });
  expect(within(all).getByText('£1,050.00')).toBeVisible();
  expect(within(all).getByText('£900.00')).toBeVisible();
  for (const [row, sum] of [
    ['of it taken back', '£35.00'],
    ['of it written off', '£15.00'],
    ['of it paid', '£100.00'],
  ]) {
    expect(screen.getByRole('row', { name: new RegExp(`^${row}`) })).toHaveTextContent(sum as string);
  }
  const asked = fake.calls.find(({ route }) => route === 'GET /api/v1/invoices')?.url.searchParams;
  expect([asked?.get('payer'), asked?.get('issuer'), asked?.get('state')]).toEqual(['school:114375', null, 'issued']);
});

test('an invoice on which nothing was paid is taken back with a reason', async () => {
  let done = false;
  const { user, fake } = await open(issuer, {
    'GET /api/v1/invoices/invoice_1': () => (done ? tagged(credited, '"4"') : tagged(toIssuer, '"3"')),
    'POST /api/v1/invoices/invoice_1/credit-notes': () => {
      done = true;
      return tagged(credited, '"4"');
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Take the invoice back' }));
  expect(await screen.findByRole('link', { name: 'Say why, for both schools to read' })).toBeInTheDocument();
  await user.type(screen.getByLabelText('Why, for both schools to read'), 'Wrong agreement');
  await user.click(screen.getByRole('button', { name: 'Take the invoice back' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Issue credit note' }));
  expect(
    await screen.findByText(/^Credit note CN-000003 is issued. It takes £[\d,.]+ back from INV-000007\.$/),
  ).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Record transfer' })).not.toBeInTheDocument();
  const sent = fake.calls.find(({ route }) => route.endsWith('/credit-notes'));
  expect(sent?.body).toEqual({ reason: 'Wrong agreement' });
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/.{8}/);
});

test('a credited invoice names its credit note, when, by whom and why, with the way to it', async () => {
  await open(buyer, { 'GET /api/v1/invoices/invoice_1': tagged(credited, '"4"') });
  const why = (await screen.findByRole('heading', { name: 'Taken back with CN-000003' })).parentElement;
  expect(why).toHaveTextContent(/CN-000003.*Tue 10 Feb 2026 by Maureen Slade.*Wrong agreement/);
  expect(screen.getByRole('link', { name: 'CN-000003' })).toHaveAttribute('href', '/credit-notes/creditnote_1');
  expect(screen.getByRole('button', { name: 'Download the credit note' })).toBeInTheDocument();
});

test.each([
  ['the issuer', issuer],
  ['the buyer', buyer],
])('%s reads a credit note, line by line, and goes back to its invoice', async (_, account) => {
  await openAt('/credit-notes/creditnote_1', account, { 'GET /api/v1/credit-notes/creditnote_1': json(creditNote) });
  const paper = (await screen.findByRole('heading', { name: 'The credit note' })).parentElement;
  expect(paper).toHaveTextContent(
    /VAT number GB123456782.*Tue 10 Feb 2026 by Maureen Slade.*INV-000007 of Tue 3 Feb 2026.*Wrong agreement/,
  );
  expect(paper).toHaveTextContent(/VAT at 20 % on −£350.00−£70.00.*Credited in all−£420.00/);
  const way = screen.getByRole('navigation', { name: 'Breadcrumb' });
  expect(within(way).getByRole('link', { name: 'INV-000007' })).toHaveAttribute('href', '/invoices/invoice_1');
});

test('a credit note of others is not there, and one that cannot be read can be asked for again', async () => {
  await openAt('/credit-notes/creditnote_1', buyer, { 'GET /api/v1/credit-notes/creditnote_1': problem(404) });
  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeInTheDocument();

  await openAt('/credit-notes/creditnote_1', buyer, {
    'GET /api/v1/credit-notes/creditnote_1': problem(503, { detail: 'Busy.' }),
  });
  expect(await screen.findByText('The credit note could not be read')).toBeInTheDocument();
});

const creditedBill = {
  ...selfBill,
  credited: true,
  state: 'credited' as const,
  owed: gbp(0),
  waits: undefined,
  creditNotes: [{ ...creditedWith, number: 'SC-000003' }],
};

test('a list of self-bills shows what was taken back, and adds it up apart', async () => {
  await openAt('/self-bills', issuer, {
    'GET /api/v1/self-bills': json({
      items: [creditedBill],
      sums: { total: gbp(35_000), credited: gbp(35_000), writtenOff: gbp(0), paid: gbp(0), owed: gbp(0) },
    }),
  });
  expect(await screen.findByRole('row', { name: /SB-000007.*Credited, not owed.*£350.00/ })).toBeVisible();
  expect(screen.getByRole('row', { name: /^In all/ })).toHaveTextContent('£350.00Still owed£0.00');
  expect(screen.getByRole('row', { name: /^of it taken back/ })).toHaveTextContent('£350.00');
  expect(screen.queryByRole('row', { name: /^of it (paid|written off)/ })).not.toBeInTheDocument();
});

test('the leader’s school reads when and why its self-bill was taken back, and goes to the credit note of it', async () => {
  await openAt('/self-bills/selfbill_1', buyer, {
    'GET /api/v1/self-bills/selfbill_1': json(creditedBill),
    'GET /api/v1/agreements/agreement_1': problem(404),
  });
  const why = (await screen.findByRole('heading', { name: 'Taken back with SC-000003' })).parentElement;
  expect(why).toHaveTextContent(/SC-000003.*Tue 10 Feb 2026.*Wrong agreement/);
  expect(screen.getByRole('link', { name: 'SC-000003' })).toHaveAttribute('href', '/credit-notes/creditnote_1');
});

test('a list of invoices leads from each credited one to its credit note', async () => {
  await openAt('/invoices?state=credited', issuer, { 'GET /api/v1/invoices': json({ items: [credited] }) });
  const row = await screen.findByRole('row', { name: /INV-000007/ });
  expect(row).toHaveTextContent('Credited with CN-000003');
  expect(within(row).getByRole('link', { name: 'CN-000003' })).toHaveAttribute('href', '/credit-notes/creditnote_1');
});
