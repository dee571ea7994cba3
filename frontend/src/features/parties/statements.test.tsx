import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { openAt } from '../../test/open';

const path = '/api/v1/parties/school/114375/statements';

const terms = { name: 'Ashdown', sendTo: [], eInvoice: {}, paidBy: '', choices: [], paysFor: [], schemes: [] };

const open = (put: ReturnType<typeof json>) =>
  openAt('/schools/114375/payee', {
    'GET /api/v1/schools/114375': json({ urn: '114375', name: 'Ashdown Primary School', town: 'Lewes' }),
    'GET /api/v1/schools/114375/payee': json({ maySee: true, mayAsk: true, handles: true }, 200, { ETag: '"1"' }),
    'GET /api/v1/parties/school/114375/vat': json({ rows: [], internal: [] }),
    'GET /api/v1/parties/school/114375/terms': json(terms),
    'GET /api/v1/parties/school/114375/self-billing': json({ items: [] }),
    [`GET ${path}`]: json({ monthly: false }),
    [`PUT ${path}`]: put,
  });

const choice = () => screen.findByRole('checkbox', { name: 'Send each payer a statement of its account each month' });

test('statements of account are sent each month once the seller chooses it', async () => {
  const { user, sent } = await open(json({ monthly: true }));
  expect(await choice()).not.toBeChecked();
  await user.click(await choice());
  expect(await screen.findByText('Statements of account are sent each month')).toBeInTheDocument();
  await waitFor(async () => expect(await choice()).toBeChecked());
  expect(sent(`PUT ${path}`).map(({ body }) => body)).toEqual([{ monthly: true }]);
});

test('a choice that was not saved is not shown as made', async () => {
  const { user } = await open(json({ status: 500, title: 'Internal Server Error', code: 'internal' }, 500));
  await user.click(await choice());
  expect(await screen.findByText('That was not saved. Look again, and choose once more.')).toBeVisible();
  expect(await choice()).not.toBeChecked();
});
