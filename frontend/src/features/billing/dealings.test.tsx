import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { problem } from '../../test/fetch';
import { buyer, gbp, invoice, issuer, open, tagged, toBuyer, toIssuer } from './billing.fixture';

const query = { words: 'Which visit is this?', byName: 'Olive Office', at: '2026-02-03T09:00:00Z' };
const at = 'GET /api/v1/invoices/invoice_1';

test('the payer asks before it pays, and sees that the answer waits', async () => {
  const asked = { ...toBuyer, version: 4, queried: true, queries: [query], mayQuery: false };
  let isAsked = false;
  const { user, fake } = await open(buyer, {
    [at]: () => (isAsked ? tagged(asked, '"4"') : tagged({ ...toBuyer, mayQuery: true }, '"3"')),
    'POST /api/v1/invoices/invoice_1/queries': () => {
      isAsked = true;
      return tagged(asked, '"4"');
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Ask about this invoice' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Ask' }));
  expect(await within(dialog).findAllByText('Say what you want to know, or what is wrong')).not.toHaveLength(0);
  await user.type(within(dialog).getByRole('textbox'), 'Which visit is this?');
  await user.click(within(dialog).getByRole('button', { name: 'Ask' }));
  expect(await screen.findByText(/and not answered yet/)).toBeInTheDocument();
  const call = fake.calls.find(({ route }) => route === 'POST /api/v1/invoices/invoice_1/queries');
  expect(call?.body).toEqual({ words: 'Which visit is this?' });
  expect(call?.headers.get('If-Match')).toBe('"3"');
});

test('what changed meanwhile is said, and what was typed stays', async () => {
  const { user } = await open(issuer, {
    [at]: tagged({ ...toIssuer, queried: true, queries: [query], mayAnswerQuery: true }, '"3"'),
    'POST /api/v1/invoices/invoice_1/answers': problem(412, { detail: 'This invoice has changed since you opened it.' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Answer' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox'), 'The first.');
  await user.click(within(dialog).getByRole('button', { name: 'Send the answer' }));
  expect(await within(dialog).findByText('This invoice has changed since you opened it.')).toBeInTheDocument();
  expect(within(dialog).getByRole('textbox')).toHaveValue('The first.');
});

test('one person asks for a write-off, and another is asked once more before it is made', async () => {
  const off = { state: 'asked', reason: 'The school has closed.', byName: 'Finn', at: '2026-02-03T09:00:00Z' };
  const waits = { ...toIssuer, writeOffs: [off], mayDecideWriteOff: true };
  const made = { ...invoice, state: 'written_off', owed: gbp(0), forgone: gbp(35_000), writeOffs: [{ ...off, state: 'made' }] };
  let isMade = false;
  const { user, fake } = await open(issuer, {
    [at]: () => (isMade ? tagged(made, '"4"') : tagged(waits, '"3"')),
    'POST /api/v1/invoices/invoice_1/write-offs/approve': () => {
      isMade = true;
      return tagged(made, '"4"');
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Write off £350.00' }));
  const dialog = await screen.findByRole('dialog', { name: 'Write off what is owed on INV-000007' });
  await user.click(within(dialog).getByRole('button', { name: 'Write it off' }));
  expect(await screen.findByText('£350.00 is written off.')).toBeInTheDocument();
  expect(screen.getByText(/asks for it no more/)).toBeInTheDocument();
  expect(fake.routes().filter((route) => route.endsWith('/write-offs/approve'))).toHaveLength(1);
});

test('who asked for a write-off waits for somebody else', async () => {
  const off = { state: 'asked', reason: 'The school has closed.', byName: 'Finn', at: '2026-02-03T09:00:00Z' };
  await open(issuer, { [at]: tagged({ ...toIssuer, writeOffs: [off] }, '"3"') });
  expect(await screen.findByText('Another person who handles this money decides.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Write off/ })).not.toBeInTheDocument();
});
