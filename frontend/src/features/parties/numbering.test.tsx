import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { openAt } from '../../test/open';

const path = '/api/v1/parties/school/114375/numbering';

const terms = { name: 'Ashdown', sendTo: [], eInvoice: {}, paidBy: '', choices: [], paysFor: [], schemes: [] };

const open = () =>
  openAt('/schools/114375/payee', {
    'GET /api/v1/schools/114375': json({ urn: '114375', name: 'Ashdown Primary School', town: 'Lewes' }),
    'GET /api/v1/schools/114375/payee': json({ maySee: true, mayAsk: true, handles: true }, 200, { ETag: '"1"' }),
    'GET /api/v1/parties/school/114375/vat': json({ rows: [], internal: [] }),
    'GET /api/v1/parties/school/114375/terms': json(terms),
    'GET /api/v1/parties/school/114375/self-billing': json({ items: [] }),
    [`GET ${path}`]: json({ prefix: '' }),
    [`PUT ${path}`]: json({ prefix: 'WV27' }),
  });

test('letters of one’s own stand before the numbers of new documents', async () => {
  const { user, sent } = await open();
  expect(await screen.findByText(/^A number looks like INV-000123\./)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Change what stands before' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Before the number'), 'W V');
  await user.click(within(dialog).getByRole('button', { name: 'Change' }));
  expect((await within(dialog).findAllByText(/Enter up to six letters and digits/))[0]).toBeVisible();
  await user.clear(within(dialog).getByLabelText('Before the number'));
  await user.type(within(dialog).getByLabelText('Before the number'), 'wv27');
  await user.click(within(dialog).getByRole('button', { name: 'Change' }));
  expect(await screen.findByText('New numbers look like WV27-INV-000123')).toBeInTheDocument();
  expect(sent(`PUT ${path}`).map(({ body }) => body)).toEqual([{ prefix: 'wv27' }]);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});
